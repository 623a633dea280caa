import { View } from '@tarojs/components'
import { speakHours } from '@shared/timebank/speak'
import { speakMoment } from '@shared/time/speak'
import { CallButton } from '@/kit/call-button'
import { Card } from '@/kit/card'
import { Fact } from '@/kit/fact'
import type { Organisation } from './organisation'
import { deskOrganisationsWords as words } from './words'
import '@/kit/desk.scss'

/** What an organisation says of itself, who answers for it, and what it has done. */
export function Facts({ organisation }: { organisation: Organisation }) {
  const { about, registration, contact, organisers, place, projects, volunteers, activities, minutes, answer, askedAt } = organisation
  const { facts } = words
  return (
    <Card>
      <View className="pane__said">{about}</View>
      <Fact label={facts.place}>{place.label}</Fact>
      <Fact label={facts.registration}>{registration ?? words.noRegistration}</Fact>
      <Fact label={facts.contact}>{contact.phone ? `${contact.name} ${contact.phone}` : contact.name}</Fact>
      {contact.phone ? (
        <View className="quiet-row">
          <CallButton phone={contact.phone} who={contact.name} />
        </View>
      ) : null}
      <Fact label={facts.organisers}>{organisers.map(({ name }) => name).join('、')}</Fact>
      {projects.length ? <Fact label={facts.projects}>{projects.map(({ name, state }) => (state === 'ended' ? words.endedProject(name) : name)).join('、')}</Fact> : null}
      <Fact label={facts.done}>{activities ? words.sum(volunteers, activities, speakHours(minutes)) : words.nothingYet}</Fact>
      <Fact label={facts.asked}>{speakMoment(askedAt, new Date())}</Fact>
      {answer ? <Fact label={facts.answer}>{answer}</Fact> : null}
    </Card>
  )
}

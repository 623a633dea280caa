import { View } from '@tarojs/components'
import type { Result } from '@shared/api'
import { organisationStateLabels } from '@shared/volunteering/organisation'
import { CallButton } from '@/kit/call-button'
import { Card } from '@/kit/card'
import { Row } from '@/kit/row'
import { Tag } from '@/kit/tag'
import { IconLine } from '../icon-line'
import { organisationsWords as words } from '../organisations/words'
import '../volunteering.scss'

export type OrganisationDetail = Result<'GET /organisations/:id'>

/** What it is, where, what it has done, and who answers for it. */
export function AboutCard({ organisation }: { organisation: OrganisationDetail }) {
  const { name, about, place, registration, state, volunteers, activities, minutes, contact, organisers, answer } = organisation
  const others = organisers.map((each) => each.name).filter((each) => each !== contact.name)
  return (
    <Card title={name} aside={state === 'approved' ? undefined : <Tag icon="clock" tone="warning">{organisationStateLabels[state]}</Tag>}>
      {answer ? <View className="serving__strong">{words.answer(answer)}</View> : null}
      <View className="serving__said">{about}</View>
      <IconLine icon="place">{place.label}</IconLine>
      <IconLine icon="neighbours">{activities ? words.figures(volunteers, activities) : words.newOne}</IconLine>
      {minutes ? <IconLine icon="clock">{words.hours(minutes)}</IconLine> : null}
      <View className="serving__small">{registration ? words.registration(registration) : words.neighbours}</View>
      {contact.name ? (
        <Row icon="person" title={contact.name} note={words.contact} end={contact.phone ? <CallButton phone={contact.phone} who={contact.name} /> : undefined} />
      ) : null}
      {others.length ? <View className="serving__small">{words.organisers(others.join('、'))}</View> : null}
    </Card>
  )
}

/** Its lasting work; what has ended stands last. */
export function ProjectsCard({ projects }: Pick<OrganisationDetail, 'projects'>) {
  if (projects.length === 0) return null
  const ordered = [...projects.filter(({ state }) => state === 'open'), ...projects.filter(({ state }) => state === 'ended')]
  return (
    <Card title={words.projects}>
      {ordered.map(({ id, name, about, state }) => (
        <Row key={id} icon="check" title={state === 'ended' ? `${name}（${words.ended}）` : name} note={about} />
      ))}
    </Card>
  )
}

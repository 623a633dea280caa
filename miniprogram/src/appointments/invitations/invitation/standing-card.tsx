import { View } from '@tarojs/components'
import { invitationStateLabels } from '@shared/appointments/invitation'
import { Card } from '@/kit/card'
import { open } from '@/kit/routes'
import { Row } from '@/kit/row'
import { Tag } from '@/kit/tag'
import { IconLine } from '../../icon-line'
import { PersonLine } from '../../person-line'
import { headlineOf, type Invitation, sayHost, whenOf } from '../standing'
import { invitationWords as words, stateSigns } from '../words'

interface StandingCardProps {
  invitation: Invitation
  now: Date
  /** Whether a call to who invited is offered beside the name. */
  callable: boolean
}

/** How it stands; when, where, with whom and why; what the resident answered; the issues it belongs to. */
export function StandingCard({ invitation, now, callable }: StandingCardProps) {
  const { state, where, why, host, resident, invitedBy, answer, about, issue } = invitation
  const receives = host.name === invitedBy.name
  return (
    <>
      <Card>
        <View className="sign-line">
          <Tag {...stateSigns[state]}>{invitationStateLabels[state]}</Tag>
        </View>
        <View className="lead-line">{headlineOf(invitation, now)}</View>
        {state === 'accepted' ? null : <IconLine icon="clock">{whenOf(invitation, now)}</IconLine>}
        <IconLine icon="place">{where}</IconLine>
        {receives && resident.me ? null : <IconLine icon="person">{`${words.host}：${sayHost(invitation)}`}</IconLine>}
        {resident.me ? <PersonLine role={receives ? words.host : words.invitedBy} person={invitedBy} callable={callable} /> : <PersonLine role={words.resident} person={resident} />}
      </Card>
      <Card title={words.why}>
        <View className="said">{why}</View>
        {about ? <Row icon="report" title={words.about} note={words.aboutNote} onPress={() => void open('issue', { id: about })} /> : null}
        {issue ? <Row icon="report" title={words.issue} note={words.issueNote} onPress={() => void open('issue', { id: issue })} /> : null}
      </Card>
      {answer ? (
        <Card title={words.answer[resident.me ? 'mine' : 'theirs']}>
          <View className="said">{answer}</View>
        </Card>
      ) : null}
    </>
  )
}

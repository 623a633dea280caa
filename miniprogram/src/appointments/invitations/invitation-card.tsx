import { View } from '@tarojs/components'
import { invitationStateLabels } from '@shared/appointments/invitation'
import { Card } from '@/kit/card'
import { open } from '@/kit/routes'
import { Tag } from '@/kit/tag'
import { IconLine } from '../icon-line'
import { headlineOf, type Invitation, sayHost, whenOf } from './standing'
import { stateSigns } from './words'

/** One invitation on a list: how it stands, when and where, with whom, and why. */
export function InvitationCard({ invitation, now }: { invitation: Invitation; now: Date }) {
  const { id, state, resident, where, why } = invitation
  const headline = headlineOf(invitation, now)
  return (
    <Card title={headline} aside={<Tag {...stateSigns[state]}>{invitationStateLabels[state]}</Tag>} label={headline} onPress={() => void open('invitation', { id })}>
      {state === 'accepted' ? null : <IconLine icon="clock">{whenOf(invitation, now)}</IconLine>}
      <IconLine icon="place">{where}</IconLine>
      <IconLine icon="person">{resident.me ? sayHost(invitation) : resident.name}</IconLine>
      <View className="quiet-line">{why}</View>
    </Card>
  )
}

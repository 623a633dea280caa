import { View } from '@tarojs/components'
import { Card } from '@/kit/card'
import { IconLine } from '../icon-line'
import { type Invitation, sayHost, whenOf } from './standing'

/** Which invitation a step is about: when, where, with whom and why. */
export function Brief({ invitation, now }: { invitation: Invitation; now: Date }) {
  const { where, why, resident } = invitation
  return (
    <Card>
      <IconLine icon="clock">{whenOf(invitation, now)}</IconLine>
      <IconLine icon="place">{where}</IconLine>
      <IconLine icon="person">{resident.me ? sayHost(invitation) : resident.name}</IconLine>
      <View className="quiet-line">{why}</View>
    </Card>
  )
}

import { View } from '@tarojs/components'
import type { Result } from '@shared/api'
import { organisationStateLabels } from '@shared/volunteering/organisation'
import { Card } from '@/kit/card'
import { open } from '@/kit/routes'
import { Tag } from '@/kit/tag'
import { organisationsWords as words } from './words'
import '../volunteering.scss'

/** One organisation on the list: what it is and what it has done. */
export function OrganisationCard({ organisation: { id, name, about, state, volunteers, activities, minutes } }: { organisation: Result<'GET /organisations'>['items'][number] }) {
  return (
    <Card title={name} aside={state === 'approved' ? undefined : <Tag icon="clock" tone="warning">{organisationStateLabels[state]}</Tag>} onPress={() => void open('organisation', { id })}>
      <View className="serving__said">{about}</View>
      <View className="serving__small">{activities ? words.figures(volunteers, activities) : words.newOne}</View>
      {minutes ? <View className="serving__small">{words.hours(minutes)}</View> : null}
    </Card>
  )
}

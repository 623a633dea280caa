import { View } from '@tarojs/components'
import type { Result } from '@shared/api'
import { paperFormLabels } from '@shared/appointments/service'
import { Tag } from '@/kit/tag'
import { counterWords as words } from './words'

/** What she was told to bring, and which promises she has signed. Nothing where nothing is needed. */
export function Papers({ items }: { items: Result<'GET /bookings/:id'>['bring'] }) {
  if (items.length === 0) return null
  return (
    <View className="papers">
      <View className="papers__title">{words.papers}</View>
      {items.map(({ name, form, signedAt, signedBy }) => (
        <View key={name} className="papers__one">
          <View>{name}</View>
          {form !== 'promise' ? (
            <View className="papers__quiet">{paperFormLabels[form]}</View>
          ) : signedAt ? (
            <Tag icon="done" tone="done">
              {words.promised(signedBy ?? '')}
            </Tag>
          ) : (
            <Tag icon="warning" tone="warning">
              {words.notPromised}
            </Tag>
          )}
        </View>
      ))}
    </View>
  )
}

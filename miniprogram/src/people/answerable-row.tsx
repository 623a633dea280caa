import { View } from '@tarojs/components'
import type { Result } from '@shared/api'
import { CallButton } from '@/kit/call-button'
import { Icon } from '@/kit/icon'
import { surnameOf } from './surname'
import { doorWords } from './words'
import './answerable-row.scss'

export type Door = Result<'GET /me/door'>['doors'][number]
export type Answerable = Door['answerable'][number]

/** Somebody who answers for a door: the name in front, what for, why another stands in, and a call button. */
export function AnswerableRow({ post }: { post: Answerable }) {
  const { name, label, phone, deputy, note } = post
  return (
    <View className="answerable">
      <View className={`answerable__face${name ? '' : ' answerable__face--vacant'}`}>{name ? surnameOf(name) : <Icon name="person" />}</View>
      <View className="answerable__words">
        <View className="answerable__name">{name ?? doorWords.vacant}</View>
        <View className="answerable__post">{deputy && !label.startsWith('副') ? `${label}（${doorWords.deputy}）` : label}</View>
      </View>
      {name && phone ? <CallButton phone={phone} who={name} /> : null}
      {note || !name ? <View className="answerable__note">{note ?? doorWords.vacantNote}</View> : null}
    </View>
  )
}

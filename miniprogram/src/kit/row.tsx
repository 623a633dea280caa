import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { Icon, type IconName } from './icon'
import { Press } from './press'
import './row.scss'

interface RowProps {
  icon?: IconName
  title: string
  /** Quiet words below. */
  note?: string
  /** At the right end: a tag, a switch, a count. */
  end?: ReactNode
  /** Opens something; shows an arrow. */
  onPress?: () => void
}

/** One line of a list or of settings; the whole line is the touch area. */
export function Row({ icon, title, note, end, onPress }: RowProps) {
  const inside = (
    <>
      {icon ? <Icon name={icon} /> : null}
      <View className="row__words">
        <View>{title}</View>
        {note ? <View className="row__note">{note}</View> : null}
      </View>
      {end}
      {onPress ? <Icon name="next" size="small" /> : null}
    </>
  )
  return onPress ? (
    <Press className="row" onPress={onPress}>
      {inside}
    </Press>
  ) : (
    <View className="row">{inside}</View>
  )
}

import { View } from '@tarojs/components'
import { useState } from 'react'
import { partProps } from '@/kit/press-props'
import { QuietButton } from '@/kit/quiet-button'
import { type ImportView, importWords, thousands } from './words'
import './cells.scss'

/** Changes added to the page at a time. */
const step = 50

/** Field by field what a table changes; the server keeps the first ones. */
export function Changes({ title, current: { changes, summary } }: { title: string; current: Pick<ImportView, 'changes' | 'summary'> }) {
  const [shown, setShown] = useState(step)
  if (changes.length === 0) return null
  const rest = changes.length - shown
  const complete = new Set(changes.map(({ row }) => row)).size >= (summary?.changed ?? 0)
  return (
    <>
      <View className="cells__title">{title}</View>
      <View {...partProps('list', title)} className="cells cells--changes">
        <View className="cells__row cells__row--head">
          <View className="cells__number">{importWords.row}</View>
          <View>{importWords.which}</View>
          <View>{importWords.field}</View>
          <View className="cells__from">{importWords.before}</View>
          <View>{importWords.after}</View>
        </View>
        {changes.slice(0, shown).map(({ row, key, field, before, after }) => (
          <View {...partProps('listitem')} key={`${row}${key}${field}`} className="cells__row">
            <View className="cells__number">{thousands(row)}</View>
            <View className="cells__key">{key}</View>
            <View>{field}</View>
            <View className="cells__from cells__before">{before ?? importWords.blank}</View>
            <View className="cells__after">{after ?? importWords.blank}</View>
          </View>
        ))}
      </View>
      {rest > 0 ? (
        <QuietButton block onPress={() => setShown(shown + step)}>
          {importWords.moreCells(Math.min(rest, step))}
        </QuietButton>
      ) : null}
      {complete ? null : <View className="cells__note">{importWords.changesShown(changes.length)}</View>}
    </>
  )
}

import { View } from '@tarojs/components'
import { useState } from 'react'
import { partProps } from '@/kit/press-props'
import { QuietButton } from '@/kit/quiet-button'
import { type ImportView, importWords, thousands } from './words'
import './cells.scss'

/** Errors added to the page at a time: a page of WeChat holds about a thousand nodes. */
const step = 50

interface CellErrorsProps {
  /** Those that the server kept. */
  errors: ImportView['errors']
  /** How many there are in the file. */
  count: number
  /** What the list is called, where it says something else than that nothing was written. */
  label?: string
}

/** Everything that is wrong in a table, by row and column as the spreadsheet numbers them. */
export function CellErrors({ errors, count, label = importWords.invalid(count) }: CellErrorsProps) {
  const [shown, setShown] = useState(step)
  const rest = errors.length - shown
  return (
    <>
      <View {...partProps('list', label)} className="cells">
        <View className="cells__row cells__row--head">
          <View className="cells__number">{importWords.row}</View>
          <View className="cells__letter">{importWords.column}</View>
          <View>{importWords.detail}</View>
        </View>
        {errors.slice(0, shown).map(({ row, column, code, detail }, index) => (
          <View {...partProps('listitem')} key={`${row}${column}${code}${index}`} className="cells__row">
            <View className="cells__number">{thousands(row)}</View>
            <View className="cells__letter">{column ?? importWords.wholeRow}</View>
            <View>{detail}</View>
          </View>
        ))}
      </View>
      {rest > 0 ? (
        <QuietButton block onPress={() => setShown(shown + step)}>
          {importWords.moreCells(Math.min(rest, step))}
        </QuietButton>
      ) : null}
      {count > errors.length ? <View className="cells__note">{importWords.errorsShown(errors.length, count)}</View> : null}
    </>
  )
}

import { View } from '@tarojs/components'
import { speakDuration } from '@shared/time/speak'
import { cellProps, gridProps, rowProps } from '@/kit/row-props'
import { Tag } from '@/kit/tag'
import { useKeyRows } from '@/kit/use-key-rows'
import { dueSign } from '../due-sign'
import type { IssueSummary } from '../issue/standing'
import { stateWord } from '../state-word'
import { pageWords, stateSigns } from '../words'
import { deskWords } from './words'
import './table.scss'

interface TableProps {
  items: readonly IssueSummary[]
  /** The id of the item that stands open beside it. */
  opened: string | null
  now: Date
  /** Takes the community's name, which is not said in every row, from a place. */
  near: (words: string) => string
  onOpen: (id: string) => void
  onClose: () => void
  /** The keys have reached the last row. */
  onEnd: () => void
}

/** The items as a table on a wide screen and as cards on a phone. Arrows move, Enter opens, Escape closes. */
export function Table({ items, opened, now, near, onOpen, onClose, onEnd }: TableProps) {
  const { current, onKey, reach } = useKeyRows(items.map(({ id }) => id), { onOpen, onClose, onEnd })
  const { columns } = deskWords
  return (
    <View {...gridProps(deskWords.table, onKey)} className="issue-table">
      <View className="issue-table__head">
        {(['number', 'what', 'holder', 'state', 'due', 'since', 'supports'] as const).map((column) => (
          <View {...cellProps(true)} key={column} className={`issue-table__heading issue-table__${column}`}>
            {columns[column]}
          </View>
        ))}
      </View>
      {items.map((issue) => (
        <View
          {...rowProps(issue.id, { current: issue.id === current, selected: issue.id === opened })}
          key={issue.id}
          className={`issue-table__row${issue.id === opened ? ' issue-table__row--open' : ''}`}
          onClick={() => {
            reach(issue.id)
            onOpen(issue.id)
          }}
        >
          <Cells issue={issue} now={now} near={near} />
        </View>
      ))}
    </View>
  )
}

function Cells({ issue, now, near }: { issue: IssueSummary } & Pick<TableProps, 'now' | 'near'>) {
  const sign = dueSign(issue, now)
  const { holder } = issue
  const minutes = (Date.parse(issue.closedAt ?? now.toISOString()) - Date.parse(issue.reportedAt)) / 60_000
  return (
    <>
      <View {...cellProps()} className="issue-table__number">
        {issue.number}
      </View>
      <View {...cellProps()} className="issue-table__what">
        <View className="issue-table__title">{issue.emergency || issue.urgent ? `${issue.category.label} · ${pageWords.emergency}` : issue.category.label}</View>
        <View className="issue-table__quiet">{near(issue.place.label)}</View>
      </View>
      <View {...cellProps()} className="issue-table__holder">
        <View>{holder?.name ?? deskWords.nobody}</View>
        <View className="issue-table__quiet">{holder ? near(holder.label) : ''}</View>
      </View>
      <View {...cellProps()} className="issue-table__state">
        <Tag {...stateSigns[issue.state]}>{stateWord(issue)}</Tag>
      </View>
      <View {...cellProps()} className="issue-table__due">
        {sign ? (
          <Tag icon={sign.icon} tone={sign.tone}>
            {sign.words}
          </Tag>
        ) : null}
      </View>
      <View {...cellProps()} className="issue-table__since">
        {speakDuration(minutes)}
      </View>
      <View {...cellProps()} className="issue-table__supports">
        {issue.supports > 0 ? issue.supports : ''}
      </View>
    </>
  )
}

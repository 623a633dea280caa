import { View } from '@tarojs/components'
import { speakDuration } from '@shared/time/speak'
import { KeyRows, type KeyRowsProps } from '@/kit/key-rows'
import { cellProps } from '@/kit/row-props'
import { Tag } from '@/kit/tag'
import { dueSign } from '../due-sign'
import type { IssueSummary } from '../issue/standing'
import { stateWord } from '../state-word'
import { pageWords, stateSigns } from '../words'
import { deskWords } from './words'
import './table.scss'

interface TableProps extends Omit<KeyRowsProps<IssueSummary>, 'label'> {
  now: Date
  /** Takes the community's name, which is not said in every row, from a place. */
  near: (words: string) => string
}

/** The items as a table on a wide screen and as cards on a phone. */
export function Table({ now, near, ...rows }: TableProps) {
  const { columns } = deskWords
  return (
    <KeyRows
      {...rows}
      label={deskWords.table}
      className="issue-table"
      row="issue-table__row"
      idOf={({ id }) => id}
      head={
        <View className="issue-table__head">
          {(['number', 'what', 'holder', 'state', 'due', 'since', 'supports'] as const).map((column) => (
            <View {...cellProps(true)} key={column} className={`issue-table__heading issue-table__${column}`}>
              {columns[column]}
            </View>
          ))}
        </View>
      }
    >
      {(issue) => <Cells issue={issue} now={now} near={near} />}
    </KeyRows>
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

import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { KeyRows, type KeyRowsProps } from './key-rows'
import { cellProps } from './row-props'
import './desk-table.scss'

export interface Column<T> {
  key: string
  label: string
  /** Numbers stand at the right end; a card, which has no head, says of what each is. */
  number?: boolean
  quiet?: boolean
  /** A card leaves it out. */
  roomy?: boolean
  cell: (item: T) => ReactNode
}

interface DeskTableProps<T> extends KeyRowsProps<T> {
  /** Which table, for the widths of its columns: the stylesheet beside it gives `--columns` to `.desk-table--name`. */
  name: string
  columns: readonly Column<T>[]
}

/** Rows of the desk: a table on a wide screen, cards on a phone. */
export function DeskTable<T extends { id: string }>({ name, columns, ...rows }: DeskTableProps<T>) {
  return (
    <KeyRows
      {...rows}
      className={`desk-table desk-table--${name}`}
      row="desk-table__row"
      idOf={({ id }) => id}
      head={
        <View className="desk-table__head">
          {columns.map(({ key, label, number }) => (
            <View {...cellProps(true)} key={key} className={`desk-table__heading${number ? ' desk-table__cell--number' : ''}`}>
              {label}
            </View>
          ))}
        </View>
      }
    >
      {(item) =>
        columns.map(({ key, label, cell, ...kind }) => {
          const shown = cell(item)
          return (
            <View {...cellProps()} key={key} className={classOf(kind)}>
              {kind.number && shown ? <View className="desk-table__label">{label}</View> : null}
              {shown}
            </View>
          )
        })
      }
    </KeyRows>
  )
}

function classOf({ number, quiet, roomy }: Pick<Column<never>, 'number' | 'quiet' | 'roomy'>): string {
  return `desk-table__cell${number ? ' desk-table__cell--number' : ''}${quiet ? ' desk-table__quiet' : ''}${roomy ? ' desk-table__cell--roomy' : ''}`
}

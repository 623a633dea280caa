import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { cellProps, gridProps, rowProps } from './row-props'
import { useKeyRows } from './use-key-rows'
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

interface DeskTableProps<T> {
  /** Which table, for the widths of its columns: the stylesheet beside it gives `--columns` to `.desk-table--name`. */
  name: string
  label: string
  columns: readonly Column<T>[]
  items: readonly T[]
  /** The id of the item that stands open beside it. */
  opened: string | null
  onOpen: (id: string) => void
  onClose: () => void
  /** The keys have reached the last row. */
  onEnd?: () => void
}

/** Rows of the desk: a table on a wide screen, cards on a phone. Arrows move, Enter opens, Escape closes. */
export function DeskTable<T extends { id: string }>({ name, label, columns, items, opened, onOpen, onClose, onEnd }: DeskTableProps<T>) {
  const { current, onKey, reach } = useKeyRows(items.map(({ id }) => id), { onOpen, onClose, onEnd })
  return (
    <View {...gridProps(label, onKey)} className={`desk-table desk-table--${name}`}>
      <View className="desk-table__head">
        {columns.map(({ key, label: heading, number }) => (
          <View {...cellProps(true)} key={key} className={`desk-table__heading${number ? ' desk-table__cell--number' : ''}`}>
            {heading}
          </View>
        ))}
      </View>
      {items.map((item) => (
        <View
          {...rowProps(item.id, { current: item.id === current, selected: item.id === opened })}
          key={item.id}
          className={`desk-table__row${item.id === opened ? ' desk-table__row--open' : ''}`}
          onClick={() => {
            reach(item.id)
            onOpen(item.id)
          }}
        >
          {columns.map(({ key, label: heading, cell, ...kind }) => {
            const shown = cell(item)
            return (
              <View {...cellProps()} key={key} className={classOf(kind)}>
                {kind.number && shown ? <View className="desk-table__label">{heading}</View> : null}
                {shown}
              </View>
            )
          })}
        </View>
      ))}
    </View>
  )
}

function classOf({ number, quiet, roomy }: Pick<Column<never>, 'number' | 'quiet' | 'roomy'>): string {
  return `desk-table__cell${number ? ' desk-table__cell--number' : ''}${quiet ? ' desk-table__quiet' : ''}${roomy ? ' desk-table__cell--roomy' : ''}`
}

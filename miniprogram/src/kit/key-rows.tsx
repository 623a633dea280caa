import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { gridProps, rowProps } from './row-props'
import { useKeyRows } from './use-key-rows'

export interface KeyRowsProps<T> {
  label: string
  items: readonly T[]
  /** The id of the item that stands open beside it. */
  opened: string | null
  onOpen: (id: string) => void
  onClose: () => void
  /** The keys have reached the last row. */
  onEnd?: () => void
}

interface StyledRowsProps<T> extends KeyRowsProps<T> {
  className: string
  /** The class of a row; the open one has it with `--open` as well. */
  row: string
  idOf: (item: T) => string
  head?: ReactNode
  /** The cells of a row. */
  children: (item: T) => ReactNode
}

/** Rows of which one can be opened. Arrows move, Enter opens, Escape closes. */
export function KeyRows<T>({ label, items, opened, onOpen, onClose, onEnd, className, row, idOf, head, children }: StyledRowsProps<T>) {
  const { current, onKey, reach } = useKeyRows(items.map(idOf), { onOpen, onClose, onEnd })
  return (
    <View {...gridProps(label, onKey)} className={className}>
      {head}
      {items.map((item) => {
        const id = idOf(item)
        return (
          <View
            {...rowProps(id, { current: id === current, selected: id === opened })}
            key={id}
            className={`${row}${id === opened ? ` ${row}--open` : ''}`}
            onClick={() => {
              reach(id)
              onOpen(id)
            }}
          >
            {children(item)}
          </View>
        )
      })}
    </View>
  )
}

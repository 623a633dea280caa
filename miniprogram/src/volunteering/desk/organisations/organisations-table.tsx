import { View } from '@tarojs/components'
import type { PropsWithChildren } from 'react'
import type { Result } from '@shared/api'
import { speakHours } from '@shared/timebank/speak'
import { cellProps, gridProps, rowProps } from '@/kit/row-props'
import { useKeyRows } from '@/kit/use-key-rows'
import { deskOrganisationsWords as words } from './words'
import './organisations-table.scss'

type Organisation = Result<'GET /organisations'>['items'][number]

interface OrganisationsTableProps {
  items: readonly Organisation[]
  /** The organisation that stands open beside it. */
  opened: string | null
  onOpen: (id: string) => void
  onClose: () => void
  /** The keys have reached the last row. */
  onEnd: () => void
}

const columns = ['name', 'place', 'volunteers', 'activities', 'hours'] as const
const isNumber = (column: (typeof columns)[number]) => column !== 'name' && column !== 'place'

/** Organisations as a table on a wide screen and as cards on a phone. Arrows move, Enter opens, Escape closes. */
export function OrganisationsTable({ items, opened, onOpen, onClose, onEnd }: OrganisationsTableProps) {
  const { current, onKey, reach } = useKeyRows(items.map(({ id }) => id), { onOpen, onClose, onEnd })
  return (
    <View {...gridProps(words.table, onKey)} className="organisations">
      <View className="organisations__head">
        {columns.map((column) => (
          <View {...cellProps(true)} key={column} className={`organisations__heading${isNumber(column) ? ' organisations__number' : ''}`}>
            {words.columns[column]}
          </View>
        ))}
      </View>
      {items.map((organisation) => (
        <View
          {...rowProps(organisation.id, { current: organisation.id === current, selected: organisation.id === opened })}
          key={organisation.id}
          className={`organisations__row${organisation.id === opened ? ' organisations__row--open' : ''}`}
          onClick={() => {
            reach(organisation.id)
            onOpen(organisation.id)
          }}
        >
          <Cells organisation={organisation} />
        </View>
      ))}
    </View>
  )
}

function Cells({ organisation: { name, about, place, volunteers, activities, minutes } }: { organisation: Organisation }) {
  return (
    <>
      <View {...cellProps()} className="organisations__name">
        <View className="organisations__title">{name}</View>
        <View className="organisations__about">{about}</View>
      </View>
      <View {...cellProps()}>{place.label}</View>
      <NumberCell column="volunteers">{words.volunteers(volunteers)}</NumberCell>
      <NumberCell column="activities">{words.activities(activities)}</NumberCell>
      <NumberCell column="hours">{speakHours(minutes)}</NumberCell>
    </>
  )
}

/** A card has no head to say of what a number is. */
function NumberCell({ column, children }: PropsWithChildren<{ column: (typeof columns)[number] }>) {
  return (
    <View {...cellProps()} className="organisations__number">
      <View className="organisations__label">{words.columns[column]}</View>
      {children}
    </View>
  )
}

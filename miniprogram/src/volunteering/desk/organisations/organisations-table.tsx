import { View } from '@tarojs/components'
import type { Result } from '@shared/api'
import { speakHours } from '@shared/timebank/speak'
import { DeskTable } from '@/kit/desk-table'
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

/** Organisations with what each has done. */
export function OrganisationsTable(props: OrganisationsTableProps) {
  const { columns } = words
  return (
    <DeskTable
      {...props}
      name="organisations"
      label={words.table}
      columns={[
        {
          key: 'name',
          label: columns.name,
          cell: ({ name, about }: Organisation) => (
            <>
              <View className="desk-table__title">{name}</View>
              <View className="organisations__about">{about}</View>
            </>
          ),
        },
        { key: 'place', label: columns.place, cell: ({ place }) => place.label },
        { key: 'volunteers', label: columns.volunteers, number: true, cell: ({ volunteers }) => words.volunteers(volunteers) },
        { key: 'activities', label: columns.activities, number: true, cell: ({ activities }) => words.activities(activities) },
        { key: 'hours', label: columns.hours, number: true, cell: ({ minutes }) => speakHours(minutes) },
      ]}
    />
  )
}

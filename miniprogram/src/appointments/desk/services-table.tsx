import { View } from '@tarojs/components'
import type { Result } from '@shared/api'
import { serviceKindLabels, serviceModeLabels } from '@shared/appointments/service'
import { speakMoment } from '@shared/time/speak'
import { DeskTable } from '@/kit/desk-table'
import { useNear } from '@/session/near'
import { catalogueWords as words } from './words'
import './desk.scss'

type Service = Result<'GET /services'>['items'][number]

interface ServicesTableProps {
  items: readonly Service[]
  /** The service that stands open beside it. */
  opened: string | null
  now: Date
  onOpen: (id: string) => void
  onClose: () => void
  /** The keys have reached the last row. */
  onEnd: () => void
}

/** The services with who does them, and when they can be had next. */
export function ServicesTable({ now, ...rows }: ServicesTableProps) {
  const near = useNear()
  const { columns } = words
  return (
    <DeskTable
      {...rows}
      name="services"
      label={words.table}
      columns={[
        {
          key: 'name',
          label: columns.name,
          cell: ({ name, theme, kind, category }: Service) => (
            <>
              <View className="desk-table__title">{name}</View>
              <View className="desk-table__quiet">{theme ?? (kind === 'service' ? category.label : serviceKindLabels[kind])}</View>
            </>
          ),
        },
        { key: 'place', label: columns.place, roomy: true, cell: ({ place }) => place.label.split(' ').at(-1) },
        {
          key: 'provider',
          label: columns.provider,
          cell: ({ provider }) => (
            <>
              <View>{provider.name || near(provider.title)}</View>
              {provider.name ? <View className="desk-table__quiet">{near(provider.title)}</View> : null}
            </>
          ),
        },
        { key: 'modes', label: columns.modes, quiet: true, cell: ({ modes }) => modes.map((mode) => serviceModeLabels[mode]).join('、') },
        { key: 'next', label: columns.next, quiet: true, cell: ({ nextFree, modes }) => (nextFree ? speakMoment(nextFree, now) : modes.includes('counter') ? words.noFree : '') },
      ]}
    />
  )
}

import { View } from '@tarojs/components'
import type { Result } from '@shared/api'
import { serviceKindLabels, serviceModeLabels } from '@shared/appointments/service'
import { speakMoment } from '@shared/time/speak'
import { cellProps, gridProps, rowProps } from '@/kit/row-props'
import { useKeyRows } from '@/kit/use-key-rows'
import { useNear } from '@/session/near'
import { catalogueWords as words } from './words'
import './services-table.scss'

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

/** The services as a table on a wide screen and as cards on a phone. */
export function ServicesTable({ items, opened, now, onOpen, onClose, onEnd }: ServicesTableProps) {
  const { current, onKey, reach } = useKeyRows(items.map(({ id }) => id), { onOpen, onClose, onEnd })
  return (
    <View {...gridProps(words.table, onKey)} className="services">
      <View className="services__head">
        {(['name', 'place', 'provider', 'modes', 'next'] as const).map((column) => (
          <View {...cellProps(true)} key={column} className="services__heading">
            {words.columns[column]}
          </View>
        ))}
      </View>
      {items.map((service) => (
        <View
          {...rowProps(service.id, { current: service.id === current, selected: service.id === opened })}
          key={service.id}
          className={`services__row${service.id === opened ? ' services__row--open' : ''}`}
          onClick={() => {
            reach(service.id)
            onOpen(service.id)
          }}
        >
          <Cells service={service} now={now} />
        </View>
      ))}
    </View>
  )
}

function Cells({ service, now }: { service: Service; now: Date }) {
  const near = useNear()
  const { name, category, kind, place, provider, modes, nextFree, theme } = service
  return (
    <>
      <View {...cellProps()} className="services__name">
        <View className="services__title">{name}</View>
        <View className="services__quiet">{theme ?? (kind === 'service' ? category.label : serviceKindLabels[kind])}</View>
      </View>
      <View {...cellProps()} className="services__place">
        {place.label.split(' ').at(-1)}
      </View>
      <View {...cellProps()} className="services__provider">
        <View>{provider.name || near(provider.title)}</View>
        {provider.name ? <View className="services__quiet">{near(provider.title)}</View> : null}
      </View>
      <View {...cellProps()} className="services__modes">
        {modes.map((mode) => serviceModeLabels[mode]).join('、')}
      </View>
      <View {...cellProps()} className="services__next">
        {nextFree ? speakMoment(nextFree, now) : modes.includes('counter') ? words.noFree : ''}
      </View>
    </>
  )
}

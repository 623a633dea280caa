import { View } from '@tarojs/components'
import { useState } from 'react'
import { Empty } from '@/kit/empty'
import { Note } from '@/kit/note'
import { QuietButton } from '@/kit/quiet-button'
import { open } from '@/kit/routes'
import { useElder } from '@/theme/elder'
import type { ServiceDetail } from '../service/ways'
import { DayStrip } from './day-strip'
import { aheadOf, firstDay, type Slot, type Slots, stripOf, suggestedOf, supply as supplyOf } from './days'
import { SlotTiles } from './slot-tiles'
import { Suggested } from './suggested'
import { slotWords } from './words'

interface PickSlotProps {
  supply: Slots
  service: ServiceDetail
  now: Date
  changing: boolean
  onChoose: (slot: Slot) => void
}

/** All times there are, by day and part of it; in elder mode first the three that suit best. */
export function PickSlot({ supply, service, now, changing, onChoose }: PickSlotProps) {
  const { elder } = useElder()
  const [all, setAll] = useState(false)
  const suggested = elder && !all ? suggestedOf(supply, now) : []
  const stock = supplyOf(supply.days, now)
  if (stock === 'none') return <Empty icon="calendar" words={slotWords.nothing} action={{ words: slotWords.back, onPress: () => open('services') }} />
  return (
    <>
      <View className="chosen__quiet">{service.name}</View>
      {suggested.length ? (
        <>
          <Suggested slots={suggested} now={now} onChoose={onChoose} />
          <QuietButton block icon="calendar" onPress={() => setAll(true)}>
            {slotWords.seeAll}
          </QuietButton>
        </>
      ) : (
        <>
          {stock === 'full' && !changing ? <Note tone="warning">{slotWords.allFull}</Note> : null}
          <ByDay supply={supply} now={now} changing={changing} onChoose={onChoose} />
        </>
      )}
    </>
  )
}

function ByDay({ supply: { days }, now, changing, onChoose }: Omit<PickSlotProps, 'service'>) {
  const [picked, setPicked] = useState<string | null>(null)
  const shown = stripOf(days)
  const day = shown.find((candidate) => candidate.day === picked) ?? shown.find((candidate) => candidate.day === firstDay(shown, now))
  return (
    <>
      <DayStrip days={shown} value={day?.day ?? null} now={now} onChange={setPicked} />
      {day?.name ? <View className="chosen__quiet">{day.name}</View> : null}
      {day && aheadOf(day, now).length === 0 ? <Note>{day.closed ? slotWords.closed(day.closed) : slotWords.dayOver}</Note> : null}
      {day ? <SlotTiles day={day} now={now} changing={changing} onChoose={onChoose} /> : null}
    </>
  )
}

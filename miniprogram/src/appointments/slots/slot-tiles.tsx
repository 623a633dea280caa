import { View } from '@tarojs/components'
import { speakClock } from '../speak-slot'
import { Press } from '@/kit/press'
import { Section } from '@/kit/section'
import { groupsOf, type Slot, type SlotDay } from './days'
import { slotWords } from './words'
import './slots.scss'

interface SlotTilesProps {
  day: SlotDay
  now: Date
  /** Whether a booking is being moved: then a full slot cannot be waited for. */
  changing: boolean
  onChoose: (slot: Slot) => void
}

/** The slots of a day under their part of it; a full one can be waited for. */
export function SlotTiles({ day, now, changing, onChoose }: SlotTilesProps) {
  return (
    <>
      {groupsOf(day, now).map(({ label, slots }) => (
        <Section key={label} title={label}>
          <View className="slots">
            {slots.map((slot) => (
              <SlotTile key={slot.id} slot={slot} changing={changing} onChoose={onChoose} />
            ))}
          </View>
        </Section>
      ))}
    </>
  )
}

function SlotTile({ slot, changing, onChoose }: { slot: Slot; changing: boolean; onChoose: (slot: Slot) => void }) {
  const time = `${speakClock(slot.start)}–${speakClock(slot.end)}`
  const state = stateOf(slot, changing)
  const shut = slot.mine !== null || (changing && slot.free === 0)
  return (
    <Press
      className={`slot${slot.mine ? ' slot--mine' : slot.free ? '' : ' slot--full'}`}
      label={`${time}，${state}`}
      disabled={shut}
      onPress={() => onChoose(slot)}
    >
      <View className="slot__time">{time}</View>
      <View className="slot__state">{state}</View>
    </Press>
  )
}

function stateOf({ mine, free, waiting }: Slot, changing: boolean): string {
  if (mine) return slotWords.mine[mine]
  if (free > 0) return slotWords.leftHere(free)
  if (changing) return slotWords.fullSlotChange
  return waiting > 0 ? slotWords.fullSlotWaiting(waiting) : slotWords.fullSlot
}

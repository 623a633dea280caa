import { View } from '@tarojs/components'
import { Press } from '@/kit/press'
import { Section } from '@/kit/section'
import { speakSlot } from '../speak-slot'
import type { Slot } from './days'
import { slotWords } from './words'
import './slots.scss'

interface SuggestedProps {
  slots: readonly Slot[]
  now: Date
  onChoose: (slot: Slot) => void
}

/** The three slots that suit best, as three large buttons: nothing else to think about. */
export function Suggested({ slots, now, onChoose }: SuggestedProps) {
  return (
    <Section title={slotWords.suggested}>
      {slots.map((slot) => (
        <Press key={slot.id} className="slot slot--wide" onPress={() => onChoose(slot)}>
          <View className="slot__time">{speakSlot(slot, now)}</View>
          <View className="slot__state">{slotWords.leftHere(slot.free)}</View>
        </Press>
      ))}
    </Section>
  )
}

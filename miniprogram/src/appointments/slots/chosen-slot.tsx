import { View } from '@tarojs/components'
import { Card } from '@/kit/card'
import { QuietButton } from '@/kit/quiet-button'
import { useNear } from '@/session/near'
import { speakSlot } from '../speak-slot'
import type { Slot } from './days'
import { slotWords } from './words'
import './slots.scss'

interface ChosenSlotProps {
  slot: Slot
  name: string
  where: string
  now: Date
  onOther: () => void
}

/** The time that was chosen, what for and where, and the way back to the others. */
export function ChosenSlot({ slot, name, where, now, onOther }: ChosenSlotProps) {
  const near = useNear()
  return (
    <Card title={slotWords.chosen} aside={<QuietButton onPress={onOther}>{slotWords.other}</QuietButton>}>
      <View className="chosen__time">{speakSlot(slot, now)}</View>
      <View>{name}</View>
      <View className="chosen__quiet">{near(where)}</View>
    </Card>
  )
}

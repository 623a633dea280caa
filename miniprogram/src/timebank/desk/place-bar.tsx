import { View } from '@tarojs/components'
import { QuietButton } from '@/kit/quiet-button'
import type { DeskPlace } from './desk-place'
import { deskWords as words } from './words'
import './desk.scss'

interface PlaceBarProps {
  place: DeskPlace
  /** Absent where there is only this one. */
  choose?: () => Promise<void>
}

/** Which place is looked at, and the way to another, for desks above the communities. */
export function PlaceBar({ place, choose }: PlaceBarProps) {
  if (!choose) return null
  return (
    <View className="time-desk__where">
      <View>{words.place(place.label)}</View>
      <QuietButton icon="place" onPress={choose}>
        {words.anotherPlace}
      </QuietButton>
    </View>
  )
}

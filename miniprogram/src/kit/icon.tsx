import { View } from '@tarojs/components'
import { silentProps } from './press-props'
import './icon.scss'

export type IconName =
  | 'home' | 'report' | 'items' | 'todo' | 'neighbours' | 'person' | 'phone' | 'camera' | 'microphone' | 'stop' | 'play' | 'place' | 'clock' | 'bell' | 'warning' | 'info'
  | 'check' | 'done' | 'close' | 'next' | 'back' | 'down' | 'plus' | 'search' | 'refresh' | 'passed' | 'returned' | 'lock' | 'key' | 'building' | 'computer' | 'upload' | 'offline' | 'star' | 'letters' | 'leave' | 'away'
  | 'bag' | 'medicine' | 'parcel' | 'power' | 'scissors' | 'hospital' | 'certificate' | 'message' | 'calendar' | 'scales'

interface IconProps {
  name: IconName
  size?: 'small' | 'big'
}

/** A line icon in the colour of the words around it. It only accompanies words, so it is hidden from readers of the screen. */
export function Icon({ name, size }: IconProps) {
  return <View className={`icon icon--${name}${size ? ` icon--${size}` : ''}`} {...silentProps} />
}

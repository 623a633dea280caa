import { View } from '@tarojs/components'
import { Icon } from '@/kit/icon'
import { Press } from '@/kit/press'
import type { PlaceView } from './pick-place'
import './trail.scss'

/** The way down so far; each step leads back up to it. */
export function Trail({ places, within, onGo }: { places: readonly PlaceView[]; within: string | undefined; onGo: (code: string) => void }) {
  const from = within ? places.findIndex((place) => place.code === within) : 0
  const steps = places.slice(Math.max(0, from))
  if (steps.length < 2) return null
  return (
    <View className="trail">
      {steps.map((place, index) =>
        index === steps.length - 1 ? (
          <View key={place.code} className="trail__here">
            {place.name}
          </View>
        ) : (
          <Press key={place.code} className="trail__step" onPress={() => onGo(place.code)}>
            <View>{place.name}</View>
            <Icon name="next" size="small" />
          </Press>
        ),
      )}
    </View>
  )
}

import { Skeleton } from '@nutui/nutui-react-taro'
import { View } from '@tarojs/components'
import { partProps } from './press-props'
import './states.scss'

/** Where data will be: grey lines of cards. `cards` as many as usually fit. */
export function Loading({ cards = 2 }: { cards?: number }) {
  return (
    <View className="loading" {...partProps('status', '正在加载')}>
      {Array.from({ length: cards }, (_, index) => (
        <View className="loading__card" key={index}>
          <Skeleton rows={3} animated />
        </View>
      ))}
    </View>
  )
}

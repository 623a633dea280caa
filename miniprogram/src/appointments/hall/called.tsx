import { View } from '@tarojs/components'
import { Icon } from '@/kit/icon'
import { partProps } from '@/kit/press-props'
import type { Call } from './board'
import { hallWords as words } from './words'
import './hall.scss'

interface CalledProps {
  newest: Call | null
  /** It has just been called. */
  fresh: boolean
  before: readonly Call[]
}

/** The newest call as large as it can be, those before it beside it. */
export function Called({ newest, fresh, before }: CalledProps) {
  if (!newest) {
    return (
      <View className="hall__now hall__now--nobody">
        <View className="hall__go">{words.nobodyCalled}</View>
        <View className="hall__service">{words.nobodyCalledHint}</View>
      </View>
    )
  }
  return (
    <>
      <View className={`hall__now${fresh ? ' hall__now--fresh' : ''}${before.length ? '' : ' hall__now--alone'}`} {...partProps('status')}>
        <View className="hall__sign">
          <Icon name={fresh ? 'bell' : 'clock'} />
          <View>{fresh ? words.calling : words.lastCalled}</View>
        </View>
        <View className="hall__number">{words.number(newest.number)}</View>
        <View className="hall__go">{words.goTo(newest.counter)}</View>
        <View className="hall__service">{newest.service}</View>
      </View>
      {before.length ? (
        <View className="hall__before">
          <View className="hall__title">{words.before}</View>
          {before.map(({ service, number, counter }) => (
            <View key={`${service} ${counter}`} className="hall__earlier">
              <View className="hall__earlier-number">{words.number(number)}</View>
              <View className="hall__earlier-where">
                <View>{counter}</View>
                <View className="hall__quiet">{service}</View>
              </View>
            </View>
          ))}
        </View>
      ) : null}
    </>
  )
}

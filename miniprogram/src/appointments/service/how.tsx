import { View } from '@tarojs/components'
import { type ServiceMode, serviceModeLabels } from '@shared/appointments/service'
import { Card } from '@/kit/card'
import { Icon, type IconName } from '@/kit/icon'
import { serviceWords } from './words'
import './service.scss'

const ways: Record<ServiceMode, { icon: IconName; note: string }> = {
  counter: { icon: 'calendar', note: serviceWords.howCounter },
  writing: { icon: 'report', note: serviceWords.howWriting },
  door: { icon: 'home', note: serviceWords.howDoor },
}

/** The ways in which the service can be had, each in one sentence. */
export function How({ modes }: { modes: readonly ServiceMode[] }) {
  return (
    <Card title={serviceWords.how}>
      {modes.map((mode) => (
        <View key={mode} className="service__way">
          <Icon name={ways[mode].icon} />
          <View className="service__words">
            <View>{serviceModeLabels[mode]}</View>
            <View className="service__label">{ways[mode].note}</View>
          </View>
        </View>
      ))}
    </Card>
  )
}

import Taro from '@tarojs/taro'
import { View } from '@tarojs/components'
import type { EmergencyNumber } from '@shared/issues/categories'
import { Icon } from '@/kit/icon'
import { Press } from '@/kit/press'
import { partProps } from '@/kit/press-props'
import { reportWords } from './words'
import './emergency-numbers.scss'

interface EmergencyNumbersProps {
  numbers: readonly EmergencyNumber[]
  /** What to do first: '先撤到安全的地方，再打 119。'. */
  hint: string
}

/** The numbers to call before anything else, each as large as it can be; the fitting one first. */
export function EmergencyNumbers({ numbers, hint }: EmergencyNumbersProps) {
  const dial = (number: string) =>
    void Taro.makePhoneCall({ phoneNumber: number }).catch(() => {
      // The person closed the dialog.
    })
  return (
    <View {...partProps('alert')} className="emergency">
      <View className="emergency__title">
        <Icon name="warning" />
        <View>{reportWords.callFirst}</View>
      </View>
      <View>{hint}</View>
      <View className="emergency__numbers">
        {numbers.map(({ number, label }, index) => (
          <Press key={number} className={`emergency__number${index === 0 ? ' emergency__number--first' : ''}`} label={reportWords.callNumber(number, label)} onPress={() => dial(number)}>
            <View className="emergency__digits">{number}</View>
            <View className="emergency__label">
              <Icon name="phone" size="small" />
              <View>{label}</View>
            </View>
          </Press>
        ))}
      </View>
    </View>
  )
}

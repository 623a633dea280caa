import { View } from '@tarojs/components'
import { dayOf } from '@shared/appointments/calendar'
import { speakHours } from '@shared/timebank/speak'
import { Card } from '@/kit/card'
import { ServiceLines } from '../service-lines'
import { speakDate, speakPeriod } from '../speak-period'
import type { Certificate } from './standing'
import { certificateWords as words } from './words'
import '../../timebank.scss'

/** What the paper says. */
export function Said({ certificate: { holder, issuer, from, until, total, items, issuedAt } }: { certificate: Certificate }) {
  return (
    <Card>
      <View className="hours">
        <View>{words.holder(holder)}</View>
        <View className="hours__figure">{speakHours(total)}</View>
        <View className="hours__quiet">{speakPeriod(from, until)}</View>
      </View>
      <ServiceLines items={items} />
      <View className="hours__small">{words.issuer(issuer)}</View>
      <View className="hours__small">{words.issuedAt(speakDate(dayOf(new Date(issuedAt))))}</View>
    </Card>
  )
}

import { View } from '@tarojs/components'
import type { Result } from '@shared/api'
import { speakMoment } from '@shared/time/speak'
import { speakHours } from '@shared/timebank/speak'
import { Card } from '@/kit/card'
import { open } from '@/kit/routes'
import { Tag } from '@/kit/tag'
import { speakPeriod } from './speak-period'
import { certificatesWords as words } from './words'
import '../timebank.scss'

/** One certificate on the list; touching it shows all of it. */
export function CertificateCard({ certificate: { id, from, until, total, state, issuedAt }, now }: { certificate: Result<'GET /timebank/certificates'>['items'][number]; now: Date }) {
  return (
    <Card
      title={words.total(speakHours(total))}
      aside={
        <Tag icon={state === 'valid' ? 'done' : 'close'} tone={state === 'valid' ? 'done' : 'danger'}>
          {words.state[state]}
        </Tag>
      }
      onPress={() => void open('certificate', { id })}
    >
      <View>{speakPeriod(from, until)}</View>
      <View className="hours__small">{words.issuedAt(speakMoment(issuedAt, now))}</View>
    </Card>
  )
}

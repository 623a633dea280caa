import { View } from '@tarojs/components'
import { Card } from '@/kit/card'
import { open } from '@/kit/routes'
import { Row } from '@/kit/row'
import { Tag } from '@/kit/tag'
import type { BookingDetail } from './acts'
import { bookingWords } from './words'
import '../lines.scss'
import './booking.scss'

/** What came of it: the verdict, the objection with its answer, the issue that was opened. */
export function Afterwards({ booking: { verdict, objection, issue } }: { booking: BookingDetail }) {
  return (
    <>
      {verdict ? (
        <Card title={bookingWords.verdict}>
          <View className="sign-line">
            {(['responded', 'solved', 'satisfied'] as const).map((question) => (
              <Tag key={question} icon={verdict[question] ? 'check' : 'close'} tone={verdict[question] ? 'done' : 'warning'}>
                {bookingWords.verdicts[question][verdict[question] ? 0 : 1]}
              </Tag>
            ))}
          </View>
          {verdict.words ? <View className="said">{verdict.words}</View> : null}
        </Card>
      ) : null}
      {objection ? (
        <Card title={bookingWords.objection} aside={<Tag icon={objection.state === 'asked' ? 'clock' : objection.state === 'lifted' ? 'done' : 'info'} tone={objection.state === 'lifted' ? 'done' : 'plain'}>{bookingWords.objections[objection.state]}</Tag>}>
          <View className="said">{objection.words}</View>
          {objection.answer ? (
            <View className="ticket__fact">
              <View className="small-line">{bookingWords.answer}</View>
              <View className="said">{objection.answer}</View>
            </View>
          ) : null}
        </Card>
      ) : null}
      {issue ? (
        <Card>
          <Row icon="report" title={bookingWords.issue} onPress={() => void open('issue', { id: issue })} />
        </Card>
      ) : null}
    </>
  )
}

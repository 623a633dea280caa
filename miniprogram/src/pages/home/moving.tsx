import { View } from '@tarojs/components'
import { useCallback } from 'react'
import { useCall } from '@/api/use-call'
import { MovingBookings } from '@/appointments'
import { IssueCard, Unsent } from '@/issues'
import { Card } from '@/kit/card'
import { Loaded } from '@/kit/loaded'
import { openTab } from '@/kit/routes'
import { Row } from '@/kit/row'
import { Section } from '@/kit/section'
import { MovingTime } from './moving-time'
import { homeWords } from './words'

/** What of mine is moving, each with its next step; first what still waits for a network, then my appointments. */
export function Moving() {
  const mine = useCall('GET /issues', { query: { view: 'mine', state: 'open', limit: 3 } })
  const { retry } = mine
  const onSent = useCallback(() => retry(), [retry])
  const now = new Date()
  return (
    <Section title={homeWords.moving}>
      <Unsent onSent={onSent} />
      <MovingTime />
      <MovingBookings />
      <Loaded call={mine} cards={1}>
        {({ items }) =>
          items.length ? (
            <>
              {items.map((issue) => (
                <IssueCard key={issue.id} issue={issue} now={now} among="mine" />
              ))}
              <Card>
                <Row icon="items" title={homeWords.movingAll} onPress={() => void openTab('mine')} />
              </Card>
            </>
          ) : (
            <Card>
              <View>{homeWords.nothingMoving}</View>
            </Card>
          )
        }
      </Loaded>
    </Section>
  )
}

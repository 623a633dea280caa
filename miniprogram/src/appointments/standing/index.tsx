import { View } from '@tarojs/components'
import type { Result } from '@shared/api'
import { speakDay, speakMoment } from '@shared/time/speak'
import { useCall } from '@/api/use-call'
import { Card } from '@/kit/card'
import { Loaded } from '@/kit/loaded'
import { MainButton } from '@/kit/main-button'
import { Note } from '@/kit/note'
import { QuietButton } from '@/kit/quiet-button'
import { open } from '@/kit/routes'
import { Screen } from '@/kit/screen'
import { Section } from '@/kit/section'
import { Tag } from '@/kit/tag'
import { standingWords } from './words'
import '../lines.scss'

type Standing = Result<'GET /appointments/standing'>

/** Whether I can book in the app, why not and until when; the times I was not there, each with a way to object. */
export default function StandingPage() {
  const standing = useCall('GET /appointments/standing', {})
  const blocked = standing.data?.blockedUntil != null
  return (
    <Screen
      title={standingWords.title}
      foot={
        standing.data ? (
          <MainButton icon={blocked ? 'phone' : 'calendar'} onPress={() => open(blocked ? 'door' : 'services')}>
            {blocked ? standingWords.whom : standingWords.book}
          </MainButton>
        ) : undefined
      }
    >
      <Loaded call={standing}>{(data) => <Shown standing={data} />}</Loaded>
    </Screen>
  )
}

function Shown({ standing: { blockedUntil, missed } }: { standing: Standing }) {
  const now = new Date()
  return (
    <>
      {blockedUntil ? (
        <Card tone="warning" title={standingWords.blocked(speakDay(blockedUntil, now))}>
          <View>{standingWords.blockedNote}</View>
        </Card>
      ) : (
        <Note tone="done">{standingWords.free}</Note>
      )}
      <View className="quiet-line">{standingWords.rule}</View>
      {missed.length ? (
        <Section title={standingWords.misses}>
          {missed.map((miss) => (
            <Miss key={miss.booking} miss={miss} now={now} />
          ))}
        </Section>
      ) : (
        <Card>
          <View>{standingWords.clean}</View>
        </Card>
      )}
    </>
  )
}

function Miss({ miss: { booking, service, start, counts, objection, answer }, now }: { miss: Standing['missed'][number]; now: Date }) {
  return (
    <Card title={service} aside={counts ? <Tag icon="warning" tone="warning">{standingWords.counts}</Tag> : <Tag icon="check">{standingWords.notCounted}</Tag>}>
      <View>{speakMoment(start, now)}</View>
      {objection ? <View className="quiet-line">{standingWords.objections[objection]}</View> : null}
      {answer ? <View className="quiet-line">{standingWords.answer(answer)}</View> : null}
      <View className="quiet-row">
        {objection === null && counts ? (
          <QuietButton icon="message" onPress={() => open('objectMissed', { id: booking })}>
            {standingWords.object}
          </QuietButton>
        ) : null}
        <QuietButton onPress={() => open('booking', { id: booking })}>{standingWords.see}</QuietButton>
      </View>
    </Card>
  )
}

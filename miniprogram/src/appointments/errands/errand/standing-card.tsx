import { View } from '@tarojs/components'
import { Card } from '@/kit/card'
import { speakWindow } from '@/kit/day-part'
import { Tag } from '@/kit/tag'
import { IconLine } from '../../icon-line'
import { PersonLine } from '../../person-line'
import { dueWords, type ErrandDetail, headlineOf, nextOf, stateWord } from '../standing'
import { errandWords, stateSigns } from '../words'

/** How it stands: what it waits for, by when, who comes when, what comes next. `callable`: whether a call to the holder is offered beside her name. */
export function StandingCard({ errand, now, callable }: { errand: ErrandDetail; now: Date; callable: boolean }) {
  const { state, holder, person, askedBy, overdue, window } = errand
  const due = dueWords(errand, now)
  const next = nextOf(errand)
  const when = speakWindow(window, now)
  return (
    <Card>
      <View className="sign-line">
        <Tag {...stateSigns[state]}>{stateWord(errand)}</Tag>
      </View>
      <View className="lead-line">{headlineOf(errand, now)}</View>
      {state === 'dispatched' ? <IconLine icon="home">{errandWords.homeAt(when)}</IconLine> : null}
      {due ? (
        <IconLine icon={overdue ? 'warning' : 'clock'} late={overdue}>
          {due}
        </IconLine>
      ) : null}
      {next ? <View className="quiet-line">{errandWords.nextLine(next)}</View> : null}
      {holder ? <PersonLine role={errandWords.holder} person={holder} callable={callable} /> : null}
      {person.me ? null : <PersonLine role={errandWords.person} person={person} />}
      {askedBy && !askedBy.me ? <PersonLine role={errandWords.askedBy} person={askedBy} /> : null}
    </Card>
  )
}

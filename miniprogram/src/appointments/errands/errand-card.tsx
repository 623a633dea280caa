import { View } from '@tarojs/components'
import { useState } from 'react'
import { speakAgo } from '@shared/time/speak'
import { useStep } from '@/api/use-step'
import { CallButton } from '@/kit/call-button'
import { Card } from '@/kit/card'
import { speakWindow } from '@/kit/day-part'
import { Note } from '@/kit/note'
import { Press } from '@/kit/press'
import { QuietButton } from '@/kit/quiet-button'
import { open } from '@/kit/routes'
import { Tag } from '@/kit/tag'
import { useNear } from '@/session/near'
import { IconLine } from '../icon-line'
import { dueWords, type ErrandSummary, headlineOf, isOver, stateWord } from './standing'
import { actWords, errandWords, listWords, stateSigns } from './words'
import './errand-card.scss'

interface ErrandCardProps {
  errand: ErrandSummary
  now: Date
  /** Somebody else was faster; what the server said about it. */
  onOvertaken: (words: string) => void
}

/** One errand on a list: what, for whom and where, how it stands; its runner accepts and calls without opening it. */
export function ErrandCard({ errand: listed, now, onOvertaken }: ErrandCardProps) {
  const [accepted, setAccepted] = useState<ErrandSummary | null>(null)
  const { take, problem } = useStep('POST /errands/:id/accept', listed.id, (refusal) => {
    if (refusal.overtaken) onOvertaken(refusal.message)
  })
  // The list still shows it as it was before it was accepted here.
  const errand = accepted && listed.state === 'dispatched' ? accepted : listed
  const near = useNear()
  const { state, holder, person, place, service, excerpt, overdue } = errand
  const due = dueWords(errand, now)
  const title = service?.name ?? excerpt
  const over = isOver(errand.window, now)
  return (
    <Card>
      <Press className="errand-card" label={`${title}，${headlineOf(errand, now)}`} onPress={() => void open('errand', { id: errand.id })}>
        <View className="errand-card__head">
          <View className="errand-card__title">{title || errandWords.noWords}</View>
          <Tag {...stateSigns[state]}>{stateWord(errand)}</Tag>
        </View>
        {service && excerpt !== service.name ? <View className="errand-card__excerpt">{excerpt}</View> : null}
        <View className="errand-card__next">{headlineOf(errand, now)}</View>
        {state === 'dispatched' ? <IconLine icon="home">{errandWords.homeAt(speakWindow(errand.window, now))}</IconLine> : null}
        {due ? (
          <IconLine icon={overdue ? 'warning' : 'clock'} late={overdue}>
            {due}
          </IconLine>
        ) : null}
        {person.me ? null : <IconLine icon="person">{person.name}</IconLine>}
        <IconLine icon="place">{near(place.label)}</IconLine>
        <View className="small-line">{speakAgo(errand.askedAt, now)}</View>
      </Press>
      {errand === accepted ? <Note tone="done">{errandWords.accepted}</Note> : null}
      {problem && !problem.overtaken ? <Note tone="danger">{problem.message}</Note> : null}
      {holder?.me && (state === 'dispatched' || state === 'accepted') ? (
        <View className="quiet-row">
          {state === 'dispatched' ? (
            <QuietButton icon="check" onPress={async () => (over ? open('acceptErrand', { id: errand.id }) : setAccepted(await take({})))}>
              {over ? actWords.acceptLater : actWords.accept(speakWindow(errand.window, now))}
            </QuietButton>
          ) : (
            <QuietButton icon="camera" onPress={() => open('finishErrand', { id: errand.id, from: 'list' })}>
              {actWords.finish}
            </QuietButton>
          )}
          {person.phone && !person.me ? <CallButton phone={person.phone} who={person.name} words={listWords.callResident} /> : null}
        </View>
      ) : null}
    </Card>
  )
}

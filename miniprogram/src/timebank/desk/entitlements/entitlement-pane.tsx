import { View } from '@tarojs/components'
import { useState } from 'react'
import { speakHours } from '@shared/timebank/speak'
import { speakDay } from '@shared/time/speak'
import { useAsk } from '@/api/use-ask'
import { Card } from '@/kit/card'
import { Fact } from '@/kit/fact'
import { MainButton } from '@/kit/main-button'
import { Note } from '@/kit/note'
import { PhrasedField } from '@/kit/phrased-field'
import { QuietButton } from '@/kit/quiet-button'
import { useNear } from '@/session/near'
import type { Entitlement } from './entitlement'
import { entitlementsWords as words } from './words'
import '@/kit/desk.scss'

interface EntitlementPaneProps {
  entitlement: Entitlement
  /** What has just been done to it. */
  said: string | null
  now: Date
  onEnded: (after: Entitlement) => void
}

/** One who is entitled: since when, by whom, what she got; and ending it. */
export function EntitlementPane({ entitlement, said, now, onEnded }: EntitlementPaneProps) {
  const near = useNear()
  const [ending, setEnding] = useState(false)
  const { person, door, since, enteredBy, words: note, endedAt, endedReason, granted } = entitlement
  const { facts } = words
  return (
    <>
      <View className="pane__title">{person.name}</View>
      {said ? <Note tone="done">{said}</Note> : endedAt ? <Note>{words.over}</Note> : null}
      <Card>
        <View>{near(door)}</View>
        <Fact label={facts.since}>{speakDay(since, now)}</Fact>
        <Fact label={facts.enteredBy}>{enteredBy}</Fact>
        {note ? <Fact label={facts.words}>{note}</Fact> : null}
        <Fact label={facts.granted}>{granted ? speakHours(granted) : words.nothingYet}</Fact>
        {endedAt ? <Fact label={facts.endedAt}>{speakDay(endedAt, now)}</Fact> : null}
        {endedReason ? <Fact label={facts.endedReason}>{endedReason}</Fact> : null}
      </Card>
      {endedAt ? null : ending ? (
        <EndEntitlement id={entitlement.id} name={person.name} onEnded={onEnded} onClose={() => setEnding(false)} />
      ) : (
        <View className="quiet-row">
          <QuietButton icon="stop" tone="danger" onPress={() => setEnding(true)}>{words.end}</QuietButton>
        </View>
      )}
    </>
  )
}

function EndEntitlement({ id, name, onEnded, onClose }: { id: string; name: string; onEnded: (after: Entitlement) => void; onClose: () => void }) {
  const { ask, problem } = useAsk()
  const [reason, setReason] = useState('')
  const [tried, setTried] = useState(false)
  const missing = reason.trim() ? undefined : words.reasonNeeded
  const send = async () => {
    setTried(true)
    if (missing) return
    const after = await ask('POST /timebank/entitlements/:id/end', { params: { id }, body: { reason: reason.trim() } })
    if (after) onEnded(after)
  }
  return (
    <>
      <Note tone="warning">{words.endNote(name)}</Note>
      <PhrasedField label={words.reason} hint={words.reasonHint} max={200} phrases={words.phrases} value={reason} onChange={setReason} error={tried ? missing : undefined} />
      {problem ? <Note tone="danger">{problem.at('body.reason') ?? problem.message}</Note> : null}
      <MainButton tone="danger" onPress={send} busyWords={words.ending}>{words.endSure}</MainButton>
      <QuietButton block onPress={onClose}>{words.keep}</QuietButton>
    </>
  )
}

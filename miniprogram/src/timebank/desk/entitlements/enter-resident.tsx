import { View } from '@tarojs/components'
import { useState } from 'react'
import { useAsk } from '@/api/use-ask'
import { Card } from '@/kit/card'
import { Choice, Tick } from '@/kit/choice'
import { Field } from '@/kit/field'
import { LongWords } from '@/kit/long-words'
import { MainButton } from '@/kit/main-button'
import { Note } from '@/kit/note'
import { QuietButton } from '@/kit/quiet-button'
import { useWide } from '@/kit/use-wide'
import { useNear } from '@/session/near'
import type { DeskPlace } from '../desk-place'
import { FindResidents, type Resident } from '../find-residents'
import { deskWords } from '../words'
import type { Entitlement } from './entitlement'
import { entitlementsWords as words } from './words'
import '@/kit/desk.scss'

interface EnterResidentProps {
  place: DeskPlace
  onEntered: (after: Entitlement) => void
}

/** Enters somebody very old who lives alone, found by name, with her agreement. */
export function EnterResident({ place, onEntered }: EnterResidentProps) {
  const wide = useWide()
  const near = useNear()
  const { ask, problem, forget } = useAsk()
  const [resident, setResident] = useState<Resident | null>(null)
  const [agreed, setAgreed] = useState(false)
  const [note, setNote] = useState('')
  const [tried, setTried] = useState(false)
  const send = async () => {
    setTried(true)
    if (!resident || !agreed) return
    const said = note.trim()
    const after = await ask('POST /timebank/entitlements', { body: { person: resident.id, agreed: true, ...(said ? { words: said } : {}) } })
    if (after) onEntered(after)
  }
  return (
    <>
      {wide ? <View className="pane__title">{words.enter}</View> : null}
      <Field label={words.who} hint={resident ? undefined : deskWords.findFirst} error={tried && !resident ? words.whoNeeded : undefined}>
        {resident ? (
          <Card title={resident.name} aside={<QuietButton onPress={() => setResident(null)}>{words.another}</QuietButton>}>
            <View>{near(resident.door)}</View>
          </Card>
        ) : (
          <FindResidents place={place.code}>
            {(found) => (
              <Choice
                label={words.who}
                options={found.map(({ id, name, door }) => ({ value: id, label: name, hint: near(door) }))}
                value={null}
                onChange={(id) => {
                  forget()
                  setResident(found.find((one) => one.id === id) ?? null)
                }}
              />
            )}
          </FindResidents>
        )}
      </Field>
      <Field label={words.agreement} error={tried && !agreed ? words.agreementNeeded : undefined}>
        <Tick checked={agreed} onChange={setAgreed} label={words.agreed} hint={words.agreedHint} />
      </Field>
      <Field label={words.note} hint={words.noteHint} optional>
        <LongWords label={words.note} max={200} value={note} onChange={setNote} />
      </Field>
      <Note>{words.after}</Note>
      {problem ? <Note tone="danger">{problem.at('body.person') ?? problem.message}</Note> : null}
      <View className="pane__acts">
        <MainButton onPress={send} busyWords={words.entering}>{words.send}</MainButton>
      </View>
    </>
  )
}

import { View } from '@tarojs/components'
import { useState } from 'react'
import { codeDigits, type CodePurpose } from '@shared/volunteering/check-code'
import { useStep } from '@/api/use-step'
import { Card } from '@/kit/card'
import { Field } from '@/kit/field'
import { MainButton } from '@/kit/main-button'
import { Note } from '@/kit/note'
import { QuietButton } from '@/kit/quiet-button'
import { canScan, scan } from '@/kit/scan'
import { Screen } from '@/kit/screen'
import { WordsInput } from '@/kit/words-input'
import type { ActivityDetail } from '../activity/standing'
import { IconLine } from '../icon-line'
import { speakTime } from '../speak-time'
import { readScan } from './read-scan'
import { checkWords as words } from './words'
import '../volunteering.scss'
import './check.scss'

interface CheckingProps {
  activity: ActivityDetail
  purpose: CodePurpose
  /** It was refused: how it stands may be another than the one shown. */
  onRefused: () => unknown
  onDone: (after: ActivityDetail) => void
}

/** Scans the organiser's code, or takes the digits that stand beside it. */
export function Checking({ activity, purpose, onRefused, onDone }: CheckingProps) {
  const { id } = activity
  const [typing, setTyping] = useState(!canScan)
  const [digits, setDigits] = useState('')
  const [wrong, setWrong] = useState<string>()
  const steps = { in: useStep('POST /activities/:id/check-in', id, onRefused), out: useStep('POST /activities/:id/check-out', id, onRefused) }
  const { take, problem } = steps[purpose]
  const [told, setTold] = useState(true)

  const begin = () => {
    setWrong(undefined)
    setTold(false)
  }
  const send = async (code: string) => {
    setTold(true)
    const after = await take({ code })
    if (after) onDone(after)
  }
  const scanNow = async () => {
    begin()
    const text = await scan()
    if (text === null) return
    const read = readScan(text, id, purpose)
    if ('wrong' in read) return setWrong(read.wrong)
    await send(read.code)
  }
  const sendTyped = () => {
    begin()
    return digits.length === codeDigits ? send(digits) : setWrong(words.needed)
  }
  const refusal = wrong ?? (told ? problem?.message : undefined)
  return (
    <Screen
      title={words.title[purpose]}
      foot={
        <>
          {refusal ? <Note tone="danger">{refusal}</Note> : null}
          {typing ? (
            <MainButton icon="check" onPress={sendTyped} busyWords={words.sending}>
              {words.send[purpose]}
            </MainButton>
          ) : (
            <MainButton icon="camera" onPress={scanNow} busyWords={words.sending}>
              {words.scan[purpose]}
            </MainButton>
          )}
          {canScan ? (
            <QuietButton
              block
              onPress={() => {
                begin()
                setTyping(!typing)
              }}
            >
              {typing ? words.backToScan : words.type}
            </QuietButton>
          ) : null}
        </>
      }
    >
      <Card title={activity.name}>
        <IconLine icon="calendar">{speakTime(activity, new Date())}</IconLine>
      </Card>
      {typing ? (
        <Field label={words.code} hint={words.codeHint}>
          <View className="check__digits">
            <WordsInput
              label={words.code}
              type="number"
              max={codeDigits}
              value={digits}
              onChange={(next) => {
                begin()
                setDigits(next.replace(/\D/g, ''))
              }}
              onConfirm={() => void sendTyped()}
            />
          </View>
        </Field>
      ) : (
        <Note icon="camera">{words.scanHint[purpose]}</Note>
      )}
    </Screen>
  )
}

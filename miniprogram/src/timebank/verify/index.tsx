import { useRouter } from '@tarojs/taro'
import { useState } from 'react'
import { useCall } from '@/api/use-call'
import { Failure } from '@/kit/failure'
import { Loading } from '@/kit/loading'
import { QuietButton } from '@/kit/quiet-button'
import { Screen } from '@/kit/screen'
import { useSignedIn } from '@/session/session'
import { AskNumber } from './ask-number'
import { readTyped, type Typed } from './typed'
import { Verdict } from './verdict'
import { verifyWords as words } from './words'

/** Verifies a certificate of service; for anybody, without a sign-in. The QR on a paper leads here with its number and check code. */
export default function VerifyCertificate() {
  const { number = '', check = '' } = useRouter().params
  const signedIn = useSignedIn() !== null
  const [typed, setTyped] = useState<Typed>({ number, check })
  const [asked, setAsked] = useState<Typed | null>(() => complete({ number, check }))
  return (
    <Screen title={words.title} open={!signedIn}>
      {asked ? (
        <Answer key={`${asked.number} ${asked.check}`} asked={asked} typed={typed} onType={setTyped} onAsk={setAsked} />
      ) : (
        <AskNumber typed={typed} onType={setTyped} onAsk={setAsked} />
      )}
    </Screen>
  )
}

function complete(typed: Typed): Typed | null {
  const { number, check } = readTyped(typed)
  return number && check ? { number, check } : null
}

interface AnswerProps {
  asked: Typed
  typed: Typed
  onType: (typed: Typed) => void
  onAsk: (asked: Typed | null) => void
}

function Answer({ asked, typed, onType, onAsk }: AnswerProps) {
  const { number, check } = asked
  const answer = useCall('GET /certificates/:number', { params: { number }, query: { check } })
  if (answer.failure && (answer.failure.code === 'not_found' || answer.failure.code === 'bad_input')) return <AskNumber typed={typed} onType={onType} onAsk={onAsk} refused={answer.failure.message} />
  if (answer.failure && !answer.loading) return <Failure problem={answer.failure} onRetry={answer.retry} />
  if (!answer.data) return <Loading cards={2} />
  return (
    <>
      <Verdict answer={answer.data} />
      <QuietButton
        block
        icon="search"
        onPress={() => {
          onType({ number: '', check: '' })
          onAsk(null)
        }}
      >
        {words.another}
      </QuietButton>
    </>
  )
}

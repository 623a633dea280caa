import { View } from '@tarojs/components'
import { useState } from 'react'
import type { Result } from '@shared/api'
import { type Called, useCall } from '@/api/use-call'
import { Card } from '@/kit/card'
import { Loaded } from '@/kit/loaded'
import { MainButton } from '@/kit/main-button'
import { Note } from '@/kit/note'
import { QuietButton } from '@/kit/quiet-button'
import { open } from '@/kit/routes'
import { Row } from '@/kit/row'
import { Screen } from '@/kit/screen'
import { Section } from '@/kit/section'
import { useMe } from '@/session/me'
import { ConsentCard } from './consent-card'
import { type Ending, EndSheet } from './end-sheet'
import { consentWords } from './words'

type Consents = Result<'GET /consents'>

/** Who may act for me and for whom I may act; each can be ended at once. */
export default function ConsentsPage() {
  const consents = useCall('GET /consents', {})
  return (
    <Screen
      title={consentWords.title}
      foot={
        <MainButton icon="plus" onPress={() => open('giveConsent')}>
          {consentWords.give}
        </MainButton>
      }
    >
      <Note tone="pine">{consentWords.about}</Note>
      <Loaded call={consents}>{(data) => <Shown consents={data} call={consents} />}</Loaded>
    </Screen>
  )
}

function Shown({ consents: { given, received }, call }: { consents: Consents; call: Called<Consents> }) {
  const me = useMe()
  const [ending, setEnding] = useState<Ending | null>(null)
  const now = new Date()
  return (
    <>
      {call.failure ? (
        <Note tone="warning" icon="offline" action={<QuietButton icon="refresh" onPress={call.refresh}>{consentWords.again}</QuietButton>}>
          {consentWords.stale}
        </Note>
      ) : null}
      <Section title={consentWords.given}>
        {given.length === 0 ? <Nobody words={consentWords.nothingGiven} /> : null}
        {given.map((consent) => (
          <ConsentCard key={consent.id} consent={consent} other={consent.agent} now={now}>
            <QuietButton tone="danger" onPress={() => setEnding({ consent, side: 'giver' })}>
              {consentWords.takeBack}
            </QuietButton>
          </ConsentCard>
        ))}
      </Section>
      <Section title={consentWords.received}>
        {received.length === 0 ? <Nobody words={consentWords.nothingReceived} /> : null}
        {received.map((consent) => (
          <ConsentCard key={consent.id} consent={consent} other={consent.giver} now={now}>
            <QuietButton icon="calendar" onPress={() => open('services')}>
              {consentWords.bookFor}
            </QuietButton>
            <QuietButton tone="danger" onPress={() => setEnding({ consent, side: 'agent' })}>
              {consentWords.layDown}
            </QuietButton>
          </ConsentCard>
        ))}
      </Section>
      {me.data?.can.confirmHouseholds ? (
        <Card>
          <Row icon="report" title={consentWords.record} note={consentWords.recordNote} onPress={() => void open('recordConsent')} />
        </Card>
      ) : null}
      {ending ? <EndSheet key={ending.consent.id} ending={ending} onClose={() => setEnding(null)} onDone={call.refresh} /> : null}
    </>
  )
}

function Nobody({ words }: { words: string }) {
  return (
    <Card>
      <View>{words}</View>
    </Card>
  )
}

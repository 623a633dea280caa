import { View } from '@tarojs/components'
import { Card } from '@/kit/card'
import { Note } from '@/kit/note'
import { Screen } from '@/kit/screen'
import { Section } from '@/kit/section'
import { useSignedIn } from '@/session/session'
import { Days } from './days'
import { OwnProof } from './own-proof'
import { rootsWords as words } from './words'
import '../timebank.scss'

/** What is published of the ledger every day and what it is for; for anybody, and with the proof of her own account for who is signed in. */
export default function LedgerRoots() {
  const signedIn = useSignedIn() !== null
  return (
    <Screen title={words.title} open={!signedIn}>
      <Card title={words.what}>
        {words.whatFor.map((line) => (
          <View key={line}>{line}</View>
        ))}
      </Card>
      {signedIn ? <OwnProof /> : null}
      <Section title={words.days}>
        <View className="hours__quiet">{words.keepSome}</View>
        <Days />
      </Section>
      <Note>{words.cannot}</Note>
    </Screen>
  )
}

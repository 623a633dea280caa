import { useState } from 'react'
import { useCall } from '@/api/use-call'
import { Empty } from '@/kit/empty'
import { Loaded } from '@/kit/loaded'
import { MainButton } from '@/kit/main-button'
import { Note } from '@/kit/note'
import { QuietButton } from '@/kit/quiet-button'
import { goBack } from '@/kit/routes'
import { Screen } from '@/kit/screen'
import { timeWords } from '../words'
import { Giving } from './giving'
import { giftWords } from './words'

/** Giving hours away: to a parent, a neighbour or the community's pool. */
export default function GiveTime() {
  const account = useCall('GET /timebank/account', {}, { whenShown: false })
  const recipients = useCall('GET /timebank/recipients', {}, { whenShown: false })
  const [done, setDone] = useState<string | null>(null)
  return (
    <Screen title={giftWords.title}>
      <Loaded call={account} cards={2}>
        {({ available }) =>
          done ? (
            <>
              <Note tone="done">{done}</Note>
              <Note>{timeWords.canUse(available)}</Note>
              <MainButton onPress={goBack}>{timeWords.toMine}</MainButton>
              {available ? (
                <QuietButton block onPress={() => setDone(null)}>
                  {giftWords.again}
                </QuietButton>
              ) : null}
            </>
          ) : available === 0 ? (
            <Empty icon="clock" words={giftWords.haveNothing} action={{ words: timeWords.toMine, onPress: goBack }} />
          ) : (
            <Loaded call={recipients} cards={2}>
              {(known) => (
                <Giving
                  available={available}
                  known={known}
                  onRefused={account.refresh}
                  onDone={(said, after) => {
                    account.replace(after)
                    setDone(said)
                  }}
                />
              )}
            </Loaded>
          )
        }
      </Loaded>
    </Screen>
  )
}

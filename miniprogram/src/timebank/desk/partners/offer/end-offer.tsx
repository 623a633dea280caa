import { View } from '@tarojs/components'
import { useState } from 'react'
import { useAsk } from '@/api/use-ask'
import { MainButton } from '@/kit/main-button'
import { Note } from '@/kit/note'
import { QuietButton } from '@/kit/quiet-button'
import { bodyOf, formOf, type Offer } from './form'
import { editOfferWords as words } from './words'

interface EndOfferProps {
  offer: Offer
  /** Somebody else has changed it meanwhile. */
  onConflict: () => unknown
  onDone: () => void
}

/** Ends an offer as it stands, asked once more; or gives it again. What is typed above does not go with it. */
export function EndOffer({ offer, onConflict, onDone }: EndOfferProps) {
  const { ask, problem } = useAsk()
  const [asking, setAsking] = useState(false)
  const put = async (ended: boolean) => {
    const after = await ask('PUT /offers/:id', { params: { id: offer.id }, body: { ...bodyOf(formOf(offer)), version: offer.version, ended } })
    setAsking(false)
    if (after) onDone()
    else onConflict()
  }
  return (
    <>
      {problem ? <Note tone="danger">{problem.code === 'conflict' ? words.changedMeanwhile : (problem.at('body.until') ?? problem.message)}</Note> : null}
      {asking ? (
        <>
          <Note tone="warning">{words.endNote}</Note>
          <MainButton tone="danger" onPress={() => put(true)} busyWords={words.ending}>{words.endSure}</MainButton>
          <QuietButton block onPress={() => setAsking(false)}>{words.keep}</QuietButton>
        </>
      ) : (
        <View className="quiet-row">
          {offer.state === 'ended' ? (
            <QuietButton icon="refresh" onPress={() => put(false)}>{words.reopen}</QuietButton>
          ) : (
            <QuietButton icon="stop" tone="danger" onPress={() => setAsking(true)}>{words.end}</QuietButton>
          )}
        </View>
      )}
    </>
  )
}

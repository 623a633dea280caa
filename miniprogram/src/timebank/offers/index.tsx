import { useState } from 'react'
import { useCall } from '@/api/use-call'
import { usePages } from '@/api/use-pages'
import { Note } from '@/kit/note'
import { PageList } from '@/kit/page-list'
import { QuietButton } from '@/kit/quiet-button'
import { open } from '@/kit/routes'
import { Screen } from '@/kit/screen'
import { timeWords } from '../words'
import { NoOffers } from './no-offers'
import type { Offer } from './offer'
import { OfferCard } from './offer-card'
import { RedeemSheet } from './redeem-sheet'
import { offerWords } from './words'

/** What partners of my community give for hours, and how much I have for it. */
export default function Offers() {
  const account = useCall('GET /timebank/account', {})
  const pages = usePages('GET /offers', { query: {} })
  const [chosen, setChosen] = useState<Offer | null>(null)
  const now = new Date()
  const available = account.data?.available
  return (
    <Screen title={offerWords.title}>
      {available === undefined ? null : (
        <Note tone="pine" icon="clock">
          {timeWords.canUse(available)}
        </Note>
      )}
      <PageList pages={pages} empty={<NoOffers />}>
        {(offer) => <OfferCard offer={offer} available={available} now={now} onRedeem={() => setChosen(offer)} />}
      </PageList>
      <QuietButton block icon="bag" onPress={() => open('redemptions')}>
        {offerWords.mine}
      </QuietButton>
      {chosen ? (
        <RedeemSheet
          offer={chosen}
          available={available}
          onClose={() => setChosen(null)}
          onRefused={() => {
            void pages.refresh()
            void account.refresh()
          }}
          onDone={(redemption) => {
            setChosen(null)
            void open('redemption', { id: redemption.id })
          }}
        />
      ) : null}
    </Screen>
  )
}

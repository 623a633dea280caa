import { useRouter } from '@tarojs/taro'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { type Called, useCall } from '@/api/use-call'
import { Card } from '@/kit/card'
import { MissingPage } from '@/kit/missing-page'
import { Note } from '@/kit/note'
import { QuietButton } from '@/kit/quiet-button'
import { open } from '@/kit/routes'
import { Row } from '@/kit/row'
import { Screen } from '@/kit/screen'
import { ShownCode } from '@/kit/shown-code'
import { useRefresh } from '@/kit/use-refresh'
import { timeWords } from '../words'
import { CancelSheet } from './cancel-sheet'
import { type Redemption, Standing } from './standing'
import { redemptionWords as words } from './words'

/** How often it is asked whether the partner has taken the code, milliseconds; afterwards nothing changes any more. */
const pauses = { usable: 5_000, over: 600_000 }

/** One redemption: the code for the partner, until when it can be used, and the way to give it back. */
export default function RedemptionPage() {
  const { id = '' } = useRouter().params
  const redemption = useCall('GET /redemptions/:id', { params: { id } })
  if (redemption.data) return <Shown redemption={redemption.data} call={redemption} />
  return <MissingPage title={words.title} call={redemption} notFound={words.notFound} action={{ words: words.toRedemptions, onPress: () => open('redemptions') }} />
}

function Shown({ redemption, call }: { redemption: Redemption; call: Called<Redemption> }) {
  const [cancelling, setCancelling] = useState(false)
  const { offer, minutes, code, can } = redemption
  useRefresh(call.refresh, can.cancel ? pauses.usable : pauses.over)
  return (
    <Screen title={offer.name}>
      {call.failure ? (
        <Note tone="warning" icon="offline" action={<QuietButton icon="refresh" onPress={call.refresh}>{timeWords.again}</QuietButton>}>
          {timeWords.stale}
        </Note>
      ) : null}
      <Standing redemption={redemption} now={new Date()} />
      {code ? (
        <Card title={words.code}>
          <ShownCode code={code} note={words.codeNote} />
        </Card>
      ) : null}
      <Card>
        <Row icon="place" title={words.at(offer.partner.name, offer.partner.where)} />
        {can.cancel ? <Row icon="clock" title={words.held(minutes)} /> : null}
      </Card>
      {can.cancel ? (
        <View className="quiet-row">
          <QuietButton tone="danger" icon="close" onPress={() => setCancelling(true)}>
            {words.cancel}
          </QuietButton>
        </View>
      ) : null}
      {cancelling ? (
        <CancelSheet
          redemption={redemption}
          onClose={() => setCancelling(false)}
          onRefused={call.refresh}
          onDone={(after) => {
            call.replace(after)
            setCancelling(false)
          }}
        />
      ) : null}
    </Screen>
  )
}

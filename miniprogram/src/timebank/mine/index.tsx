import { type Called, useCall } from '@/api/use-call'
import { Card } from '@/kit/card'
import { Loaded } from '@/kit/loaded'
import { Note } from '@/kit/note'
import { QuietButton } from '@/kit/quiet-button'
import { open } from '@/kit/routes'
import { Row } from '@/kit/row'
import { Screen } from '@/kit/screen'
import { timeWords } from '../words'
import type { Account } from './account'
import { BalanceCard } from './balance-card'
import { OverflowCard } from './overflow-card'
import { StarsCard } from './stars-card'
import { mineWords } from './words'

/** The hours that I have, what they can do for me, my stars, and where goes what exceeds. */
export default function MyTime() {
  const account = useCall('GET /timebank/account', {})
  return (
    <Screen title={mineWords.title}>
      <Loaded call={account} cards={3}>
        {(data) => <Shown account={data} call={account} />}
      </Loaded>
    </Screen>
  )
}

function Shown({ account, call }: { account: Account; call: Called<Account> }) {
  return (
    <>
      {call.failure ? (
        <Note tone="warning" icon="offline" action={<QuietButton icon="refresh" onPress={call.refresh}>{timeWords.again}</QuietButton>}>
          {timeWords.stale}
        </Note>
      ) : null}
      <BalanceCard account={account} />
      <Card title={mineWords.what}>
        <Row icon="person" title={mineWords.help} note={mineWords.helpNote} onPress={() => void open('help')} />
        <Row icon="scissors" title={mineWords.redeem} note={mineWords.redeemNote} onPress={() => void open('offers')} />
        <Row icon="neighbours" title={mineWords.give} note={mineWords.giveNote} onPress={() => void open('giveTime')} />
        <Row icon="bag" title={mineWords.redemptions} note={mineWords.redemptionsNote} onPress={() => void open('redemptions')} />
        <Row icon="certificate" title={mineWords.certificates} note={mineWords.certificatesNote} onPress={() => void open('certificates')} />
      </Card>
      <StarsCard account={account} />
      <OverflowCard account={account} onChanged={call.replace} />
      <PartnerRow />
    </>
  )
}

/** The way to the counter, for whoever stands at one of a partner. */
function PartnerRow() {
  const mine = useCall('GET /partner', {})
  if (mine.failure && !mine.data) {
    return (
      <Card>
        <Row icon="refresh" title={mineWords.partnerFailed} onPress={mine.retry} />
      </Card>
    )
  }
  if (!mine.data?.items.length) return null
  return (
    <Card>
      <Row icon="key" title={mineWords.partner} note={mineWords.partnerNote(mine.data.items.map(({ name }) => name).join('、'))} onPress={() => void open('partner')} />
    </Card>
  )
}

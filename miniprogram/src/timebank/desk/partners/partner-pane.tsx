import { View } from '@tarojs/components'
import { speakHours } from '@shared/timebank/speak'
import { type Called, useCall } from '@/api/use-call'
import { CallButton } from '@/kit/call-button'
import { Card } from '@/kit/card'
import { Fact } from '@/kit/fact'
import { Loaded } from '@/kit/loaded'
import { Note } from '@/kit/note'
import { QuietButton } from '@/kit/quiet-button'
import { open } from '@/kit/routes'
import { deskWords } from '../words'
import { EndPartner } from './end-partner'
import type { Partner } from './partner'
import { PartnerOffers } from './partner-offers'
import { partnersWords as words } from './words'
import '@/kit/desk.scss'

interface PartnerPaneProps {
  id: string
  onChanged: () => Promise<void>
}

/** One partner: who and where, what it offers, and the ways to change all that. */
export function PartnerPane({ id, onChanged }: PartnerPaneProps) {
  const partner = useCall('GET /partners/:id', { params: { id } })
  return (
    <>
      <Loaded call={partner} cards={2}>
        {(data) => <Shown partner={data} call={partner} onChanged={onChanged} />}
      </Loaded>
    </>
  )
}

function Shown({ partner, call, onChanged }: { partner: Partner; call: Called<Partner>; onChanged: () => Promise<void> }) {
  const { id, name, where, phone, place, staff, state, received } = partner
  const { facts } = words
  return (
    <>
      <View className="pane__title">{name}</View>
      {call.failure ? (
        <Note tone="warning" icon="offline" action={<QuietButton icon="refresh" onPress={call.refresh}>{deskWords.again}</QuietButton>}>
          {deskWords.stale}
        </Note>
      ) : null}
      {state === 'ended' ? <Note tone="warning">{words.endedNote}</Note> : null}
      <Card>
        <Fact label={facts.where}>{where}</Fact>
        <Fact label={facts.place}>{place.label}</Fact>
        <Fact label={facts.phone}>{phone ?? words.noPhone}</Fact>
        <Fact label={facts.staff}>{staff.length ? staff.map((one) => one.name).join('、') : words.noStaff}</Fact>
        <Fact label={facts.received}>{received ? speakHours(received) : words.nothingYet}</Fact>
        {phone ? <CallButton phone={phone} who={name} /> : null}
      </Card>
      {state === 'active' && staff.length === 0 ? <Note tone="warning">{words.staffMissing}</Note> : null}
      <View className="quiet-row">
        <QuietButton icon="report" onPress={() => open('editPartner', { id })}>{words.edit}</QuietButton>
      </View>
      <PartnerOffers partner={partner} />
      <EndPartner
        partner={partner}
        onConflict={call.refresh}
        onDone={(after) => {
          call.replace(after)
          void onChanged()
        }}
      />
    </>
  )
}

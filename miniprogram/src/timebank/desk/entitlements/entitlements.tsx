import { View } from '@tarojs/components'
import { type ReactNode, useState } from 'react'
import { grantRuleWords } from '@shared/timebank/grant-rule'
import { speakHours } from '@shared/timebank/speak'
import { speakDay } from '@shared/time/speak'
import { usePages } from '@/api/use-pages'
import { Beside } from '@/kit/beside'
import { DeskPages } from '@/kit/desk-pages'
import { DeskTable } from '@/kit/desk-table'
import { Empty } from '@/kit/empty'
import { Note } from '@/kit/note'
import { QuietButton } from '@/kit/quiet-button'
import { focusRow } from '@/kit/row-props'
import { Tag } from '@/kit/tag'
import type { Me } from '@/session/me'
import { useNear } from '@/session/near'
import { type DeskPlace, useDeskPlace } from '../desk-place'
import { PlaceBar } from '../place-bar'
import { deskWords } from '../words'
import { EnterResident } from './enter-resident'
import type { Entitlement } from './entitlement'
import { EntitlementPane } from './entitlement-pane'
import { entitlementsWords as words } from './words'
import '../desk.scss'

/** What stands beside the list: one of it, or the form for another. */
type Opened = { entitlement: Entitlement } | 'new' | null

/** Who is entitled at the desk's place, once it is known which. */
export function Entitlements({ me }: { me: Me }) {
  const { place, choose } = useDeskPlace(me)
  if (!place) return <Empty icon="place" words={deskWords.pickFirst} action={choose && { words: deskWords.pick, onPress: choose }} />
  return <Listed key={place.code} place={place} bar={<PlaceBar place={place} choose={choose} />} />
}

function Listed({ place, bar }: { place: DeskPlace; bar: ReactNode }) {
  const near = useNear()
  const [opened, setOpened] = useState<Opened>(null)
  const [said, setSaid] = useState<string | null>(null)
  const pages = usePages('GET /timebank/entitlements', { query: { place: place.code } })
  const now = new Date()
  const shown = opened && opened !== 'new' ? opened.entitlement : null
  const close = () => {
    if (shown) focusRow(shown.id)
    setOpened(null)
  }
  const open = (to: Opened) => {
    setSaid(null)
    setOpened(to)
  }
  const pane =
    opened === 'new' ? (
      <EnterResident
        place={place}
        onEntered={(after) => {
          setSaid(words.entered(after.person.name))
          setOpened({ entitlement: after })
          void pages.refresh()
        }}
      />
    ) : shown ? (
      <EntitlementPane
        key={shown.id}
        entitlement={shown}
        said={said}
        now={now}
        onEnded={(after) => {
          setSaid(words.endedNow(after.person.name))
          setOpened({ entitlement: after })
          void pages.refresh()
        }}
      />
    ) : null
  return (
    <Beside label={opened === 'new' ? words.enter : words.detail} choose={words.choose} onClose={close} pane={pane}>
      {bar}
      <Note tone="pine">{grantRuleWords}</Note>
      <View className="quiet-row">
        <QuietButton icon="plus" onPress={() => open('new')}>{words.enter}</QuietButton>
      </View>
      <DeskPages pages={pages} empty={<Empty icon="person" words={words.empty} />}>
        <DeskTable
          name="entitlements"
          label={words.table}
          items={pages.items}
          opened={shown?.id ?? null}
          onOpen={(id) => {
            const found = pages.items.find((one) => one.id === id)
            if (found) open({ entitlement: found })
          }}
          onClose={close}
          onEnd={pages.more}
          columns={[
            { key: 'name', label: words.columns.name, cell: ({ person }) => <View className="desk-table__title">{person.name}</View> },
            { key: 'door', label: words.columns.door, cell: ({ door }) => near(door) },
            { key: 'since', label: words.columns.since, cell: ({ since }) => words.since(speakDay(since, now)) },
            { key: 'granted', label: words.columns.granted, number: true, cell: ({ granted }) => speakHours(granted) },
            { key: 'state', label: words.columns.state, cell: ({ endedAt }) => (endedAt ? <Tag icon="stop">{words.ended}</Tag> : <Tag icon="done" tone="done">{words.runs}</Tag>) },
          ]}
        />
      </DeskPages>
    </Beside>
  )
}

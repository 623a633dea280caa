import { View } from '@tarojs/components'
import { useState } from 'react'
import { speakHours } from '@shared/timebank/speak'
import { usePages } from '@/api/use-pages'
import { Beside } from '@/kit/beside'
import { DeskPages } from '@/kit/desk-pages'
import { DeskTable } from '@/kit/desk-table'
import { Empty } from '@/kit/empty'
import { QuietButton } from '@/kit/quiet-button'
import { open } from '@/kit/routes'
import { focusRow } from '@/kit/row-props'
import { Segments } from '@/kit/segments'
import type { Partner } from './partner'
import { PartnerPane } from './partner-pane'
import { partnersWords as words } from './words'
import '../desk.scss'

/** The partners of the desk's places, and the one that was opened beside them. */
export function Partners() {
  const [which, setWhich] = useState<'active' | 'ended'>('active')
  const [opened, setOpened] = useState<string | null>(null)
  const pages = usePages('GET /partners', { query: which === 'ended' ? { ended: true } : {} })
  const close = () => {
    if (opened) focusRow(opened)
    setOpened(null)
  }
  const add = () => open('editPartner')
  const none = which === 'ended' ? <Empty icon="bag" words={words.emptyEnded} /> : <Empty icon="bag" words={words.empty} action={{ words: words.add, onPress: add }} />
  return (
    <Beside label={words.detail} choose={words.choose} onClose={close} pane={opened ? <PartnerPane key={opened} id={opened} onChanged={pages.refresh} /> : null}>
      <View className="quiet-row">
        <QuietButton icon="plus" onPress={add}>{words.add}</QuietButton>
      </View>
      <Segments
        label={words.which}
        options={[
          { value: 'active', label: words.active },
          { value: 'ended', label: words.ended },
        ]}
        value={which}
        onChange={(value) => {
          setWhich(value)
          setOpened(null)
        }}
      />
      <DeskPages pages={pages} empty={none}>
        <DeskTable
          name="partners"
          label={words.table}
          items={pages.items}
          opened={opened}
          onOpen={setOpened}
          onClose={close}
          onEnd={pages.more}
          columns={[
            { key: 'name', label: words.columns.name, cell: ({ name }: Partner) => <View className="desk-table__title">{name}</View> },
            { key: 'where', label: words.columns.where, cell: ({ where }) => where },
            { key: 'place', label: words.columns.place, cell: ({ place }) => place.label.split(' ').at(-1) },
            { key: 'received', label: words.columns.received, number: true, cell: ({ received }) => (received ? speakHours(received) : words.nothingYet) },
          ]}
        />
      </DeskPages>
    </Beside>
  )
}

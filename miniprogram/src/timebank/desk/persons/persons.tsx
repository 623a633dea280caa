import { View } from '@tarojs/components'
import { useState } from 'react'
import { speakHours } from '@shared/timebank/speak'
import { Beside } from '@/kit/beside'
import { DeskTable } from '@/kit/desk-table'
import { Empty } from '@/kit/empty'
import { open } from '@/kit/routes'
import { focusRow } from '@/kit/row-props'
import { useWide } from '@/kit/use-wide'
import type { Me } from '@/session/me'
import { useNear } from '@/session/near'
import { useDeskPlace } from '../desk-place'
import { FindResidents } from '../find-residents'
import { PersonStatement } from '../person/person-statement'
import { PlaceBar } from '../place-bar'
import { deskWords } from '../words'
import { personsWords as words } from './words'
import '../desk.scss'

/** Finds residents; on a phone a statement is a page of its own. */
export function Persons({ me }: { me: Me }) {
  const wide = useWide()
  const near = useNear()
  const { place, choose } = useDeskPlace(me)
  const [opened, setOpened] = useState<string | null>(null)
  if (!place) return <Empty icon="place" words={deskWords.pickFirst} action={choose && { words: deskWords.pick, onPress: choose }} />
  const show = (id: string) => (wide ? setOpened(id) : void open('timePerson', { id }))
  const close = () => {
    if (opened) focusRow(opened)
    setOpened(null)
  }
  return (
    <Beside label={words.detail} choose={words.choose} icon="person" onClose={close} pane={wide && opened ? <PersonStatement key={opened} id={opened} /> : null}>
      <PlaceBar place={place} choose={choose} />
      <FindResidents place={place.code} before={<Empty icon="search" words={deskWords.findFirst} />}>
        {(items) => (
          <DeskTable
            name="persons"
            label={words.table}
            items={items}
            opened={wide ? opened : null}
            onOpen={show}
            onClose={close}
            columns={[
              { key: 'name', label: words.columns.name, cell: ({ name }) => <View className="desk-table__title">{name}</View> },
              { key: 'door', label: words.columns.door, cell: ({ door }) => near(door) },
              { key: 'balance', label: words.columns.balance, number: true, cell: ({ balance }) => speakHours(balance) },
            ]}
          />
        )}
      </FindResidents>
    </Beside>
  )
}

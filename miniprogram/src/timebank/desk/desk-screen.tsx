import type { ReactNode } from 'react'
import { Empty } from '@/kit/empty'
import { Loaded } from '@/kit/loaded'
import { openTab } from '@/kit/routes'
import { Screen } from '@/kit/screen'
import { type Me, useMe } from '@/session/me'
import { deskWords as words } from './words'

/** A page of the desk's over the whole window; whoever stands at no desk is told so. */
export function DeskScreen({ title, children }: { title: string; children: (me: Me) => ReactNode }) {
  const me = useMe()
  return (
    <Screen title={title} wide>
      <Loaded call={me} cards={3}>
        {(person) => (person.can.desk ? children(person) : <Empty icon="items" words={words.notForYou} action={{ words: words.toMine, onPress: () => openTab('mine') }} />)}
      </Loaded>
    </Screen>
  )
}

import type { ReactNode } from 'react'
import { Empty } from './empty'
import { Loaded } from './loaded'
import { openTab } from './routes'
import { Screen } from './screen'
import { type Me, useMe } from '@/session/me'

interface DeskScreenProps {
  title: string
  /** What is said to whoever stands at no desk. */
  notForYou?: string
  children: (me: Me) => ReactNode
}

/** A page of the desk's over the whole window; whoever stands at no desk is told so. */
export function DeskScreen({ title, notForYou = '这一页给社区工作台用。', children }: DeskScreenProps) {
  const me = useMe()
  return (
    <Screen title={title} wide>
      <Loaded call={me} cards={3}>
        {(person) => (person.can.desk ? children(person) : <Empty icon="items" words={notForYou} action={{ words: '去看我的事', onPress: () => openTab('mine') }} />)}
      </Loaded>
    </Screen>
  )
}

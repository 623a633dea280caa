import { Empty } from '@/kit/empty'
import { Loaded } from '@/kit/loaded'
import { openTab } from '@/kit/routes'
import { Screen } from '@/kit/screen'
import { useMe } from '@/session/me'
import { Counter } from './counter'
import { counterWords as words } from './words'

/** Who stands at a counter: today's queue, calling, checking in. Frames itself, for its main button changes. */
export default function CounterPage() {
  const me = useMe()
  if (me.data?.can.counter) return <Counter me={me.data} />
  return (
    <Screen title={words.title} wide>
      <Loaded call={me} cards={3}>
        {() => <Empty icon="bell" words={words.notForYou} action={{ words: words.toMine, onPress: () => openTab('mine') }} />}
      </Loaded>
    </Screen>
  )
}

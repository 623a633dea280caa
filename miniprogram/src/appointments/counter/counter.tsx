import { View } from '@tarojs/components'
import { useState } from 'react'
import { useCall } from '@/api/use-call'
import { Empty } from '@/kit/empty'
import { Loaded } from '@/kit/loaded'
import { Note } from '@/kit/note'
import { QuietButton } from '@/kit/quiet-button'
import { open } from '@/kit/routes'
import { Screen } from '@/kit/screen'
import type { Me } from '@/session/me'
import { useRefresh } from '@/kit/use-refresh'
import { Line } from './line'
import { Services } from './services'
import { useLastService, useWindow } from './use-window'
import { WindowSheet } from './window-sheet'
import { counterWords as words } from './words'
import './counter.scss'

/** Milliseconds between two looks at the queue. */
const pause = 10_000

/** The services I serve today, the window this device stands at, and the queue of the chosen one. */
export function Counter({ me }: { me: Me }) {
  const services = useCall('GET /counter/services', { query: {} })
  const [last, setLast] = useLastService()
  const [window, setWindow] = useWindow()
  const [asking, setAsking] = useState(false)
  const items = services.data?.items ?? []
  const service = (items.find(({ id }) => id === last) ?? items.find(({ arrived }) => arrived > 0) ?? items[0])?.id ?? ''
  const queue = useCall('GET /services/:id/queue', { params: { id: service }, query: {} }, { ready: service !== '' })
  const refresh = () => Promise.all([services.refresh(), service ? queue.refresh() : undefined])
  useRefresh(refresh, pause)
  const ofService = queue.data?.service.id === service ? queue.data : undefined

  const head = (
    <>
      {(services.failure && services.data) || (queue.failure && ofService) ? (
        <Note tone="warning" icon="offline" action={<QuietButton icon="refresh" onPress={refresh}>{words.again}</QuietButton>}>
          {words.stale}
        </Note>
      ) : null}
      <View className="quiet-row">
        <QuietButton icon="place" onPress={() => setAsking(true)}>
          {window ? words.at(window) : words.noWindow}
        </QuietButton>
        <QuietButton icon="computer" onPress={() => open('hall')}>
          {words.toHall}
        </QuietButton>
      </View>
      <Services items={items} value={service} onChange={setLast} />
    </>
  )
  const sheet = (
    <WindowSheet
      key={window}
      shown={asking}
      value={window}
      onClose={() => setAsking(false)}
      onChoose={(chosen) => {
        setWindow(chosen)
        setAsking(false)
      }}
    />
  )
  if (!services.data || items.length === 0) {
    return (
      <Screen title={words.title} wide>
        <Loaded call={services} cards={3}>
          {() => <Empty icon="bell" words={words.noService} action={{ words: words.look, onPress: services.refresh }} />}
        </Loaded>
      </Screen>
    )
  }
  return <Line key={service} head={head} sheet={sheet} service={service} queue={{ ...queue, data: ofService, loading: !ofService && !queue.failure }} window={window} onWindow={() => setAsking(true)} onChanged={refresh} desk={me.can.desk} />
}

import { View } from '@tarojs/components'
import { useState } from 'react'
import { usePages } from '@/api/use-pages'
import { Empty } from '@/kit/empty'
import { Loaded } from '@/kit/loaded'
import { Note } from '@/kit/note'
import { goBack } from '@/kit/routes'
import { Screen } from '@/kit/screen'
import { useMe } from '@/session/me'
import { PageList } from '@/kit/page-list'
import { Objection } from './objection'
import { objectionWords as words } from './words'

/** Objections to misses that wait for the desk. */
export default function ObjectionsPage() {
  const me = useMe()
  const allowed = me.data?.can.desk ?? false
  const pages = usePages('GET /counter/objections', { query: {} }, { ready: allowed })
  const [said, setSaid] = useState<string | null>(null)
  const items = pages.items.map((item) => ({ ...item, id: item.booking }))
  return (
    <Screen title={words.title}>
      {allowed ? (
        <>
          <View>{words.lead}</View>
          {said ? <Note tone="done">{said}</Note> : null}
          <PageList pages={{ ...pages, items }} empty={<Empty icon="done" words={words.empty} />}>
            {(objection) => (
              <Objection
                objection={objection}
                onDone={(what) => {
                  setSaid(what)
                  void pages.refresh()
                }}
              />
            )}
          </PageList>
        </>
      ) : (
        <Loaded call={me}>{() => <Empty icon="returned" words={words.notForYou} action={{ words: words.back, onPress: goBack }} />}</Loaded>
      )}
    </Screen>
  )
}

import { View } from '@tarojs/components'
import { useState } from 'react'
import { usePages } from '@/api/use-pages'
import { Empty } from '@/kit/empty'
import { Loaded } from '@/kit/loaded'
import { MainButton } from '@/kit/main-button'
import { Note } from '@/kit/note'
import { goBack } from '@/kit/routes'
import { Screen } from '@/kit/screen'
import { Section } from '@/kit/section'
import { useWide } from '@/kit/use-wide'
import { useMe } from '@/session/me'
import { PageList } from '@/kit/page-list'
import { deskPlace } from '../desk-place'
import { CreateReception } from './create-reception'
import { Reception } from './reception'
import { receptionWords as words } from './words'
import '@/kit/desk.scss'

/** Days on which leaders receive residents: those to come with what is booked, and a new one. */
export default function ReceptionsPage() {
  const me = useMe()
  const wide = useWide()
  const allowed = me.data?.can.desk ?? false
  const pages = usePages('GET /services', { query: { kind: 'reception', limit: 20 } }, { ready: allowed })
  const [adding, setAdding] = useState(false)
  const [said, setSaid] = useState<string | null>(null)
  const form = me.data ? (
    <CreateReception
      place={deskPlace(me.data)}
      onBack={wide ? undefined : () => setAdding(false)}
      onDone={(what) => {
        setAdding(false)
        setSaid(what)
        void pages.refresh()
      }}
    />
  ) : null
  if (!allowed) {
    return (
      <Screen title={words.title} wide>
        <Loaded call={me}>{() => <Empty icon="neighbours" words={words.notForYou} action={{ words: words.back, onPress: goBack }} />}</Loaded>
      </Screen>
    )
  }
  if (adding && !wide) return <Screen title={words.add}>{form}</Screen>
  return (
    <Screen title={words.title} wide foot={wide ? undefined : <MainButton icon="plus" onPress={() => setAdding(true)}>{words.addOpen}</MainButton>}>
      <View className="beside beside--even">
        <Section title={words.coming}>
          {said ? <Note tone="done">{said}</Note> : null}
          <PageList pages={pages} empty={<Empty icon="neighbours" words={words.empty} />}>
            {(service) => <Reception service={service} />}
          </PageList>
        </Section>
        {wide ? <Section title={words.add}>{form}</Section> : null}
      </View>
    </Screen>
  )
}

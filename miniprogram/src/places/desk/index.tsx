import { View } from '@tarojs/components'
import { useCallback, useState } from 'react'
import { Empty } from '@/kit/empty'
import { Loaded } from '@/kit/loaded'
import { openTab } from '@/kit/routes'
import { Screen } from '@/kit/screen'
import { Segments } from '@/kit/segments'
import { useWide } from '@/kit/use-wide'
import { type Me, useMe } from '@/session/me'
import { Browse } from './browse'
import { ImportPanel } from './import-panel'
import { browseWords } from './words'
import './index.scss'

/** The places of a desk, and the tables by which they and their people come in. Side by side on a wide screen. */
export default function PlacesDesk() {
  const me = useMe()
  return (
    <Screen title={browseWords.title} wide>
      <Loaded call={me} cards={2}>
        {(person) =>
          person.can.importPlaces ? <Parts me={person} /> : <Empty icon="building" words={browseWords.notForYou} action={{ words: browseWords.toMine, onPress: () => openTab('home') }} />
        }
      </Loaded>
    </Screen>
  )
}

type Part = 'browse' | 'import'

function Parts({ me }: { me: Me }) {
  const wide = useWide()
  const [part, setPart] = useState<Part>('browse')
  const [writings, setWritings] = useState(0)
  const onWritten = useCallback(() => setWritings((before) => before + 1), [])
  const top = me.posts.find(({ role }) => role === 'desk' || role === 'administrator')?.place || undefined
  return (
    <>
      {wide ? null : (
        <Segments
          label={browseWords.parts}
          options={[
            { value: 'browse', label: browseWords.browse },
            { value: 'import', label: browseWords.import },
          ]}
          value={part}
          onChange={setPart}
        />
      )}
      <View className="places-desk">
        {wide || part === 'browse' ? <Browse key={writings} top={top} /> : null}
        {wide || part === 'import' ? <ImportPanel onWritten={onWritten} /> : null}
      </View>
    </>
  )
}

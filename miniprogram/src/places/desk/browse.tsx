import { View } from '@tarojs/components'
import useDebounce from 'ahooks/lib/useDebounce'
import { useState } from 'react'
import { levelLabels } from '@shared/places/levels'
import { useCall } from '@/api/use-call'
import { Card } from '@/kit/card'
import { Empty } from '@/kit/empty'
import { Failure } from '@/kit/failure'
import { Loaded } from '@/kit/loaded'
import { Loading } from '@/kit/loading'
import { QuietButton } from '@/kit/quiet-button'
import { Row } from '@/kit/row'
import { WordsInput } from '@/kit/words-input'
import type { PlaceView } from '../pick-place'
import { Trail } from '../trail'
import { useChildren } from '../use-children'
import { browseWords, countWords } from './words'

/** Milliseconds without a key before a search is asked. */
const pause = 300

/** The tree of places, level by level, with how many there are of each; a place can be found by words. */
export function Browse({ top }: { top: string | undefined }) {
  const [at, setAt] = useState(top)
  const [typed, setTyped] = useState('')
  const q = useDebounce(typed.trim(), { wait: pause })
  const searching = typed.trim() !== ''
  const enter = (place: PlaceView) => {
    setTyped('')
    setAt(place.code)
  }
  return (
    <View className="places-desk__part">
      <WordsInput label={browseWords.searchLabel} placeholder={browseWords.search} value={typed} onChange={setTyped} max={50} />
      {searching ? <Found q={q} top={top} onEnter={enter} onClear={() => setTyped('')} /> : <Below at={at} top={top} onGo={setAt} />}
    </View>
  )
}

function Below({ at, top, onGo }: { at: string | undefined; top: string | undefined; onGo: (code: string) => void }) {
  const children = useChildren(at)
  const { parent, ancestors = [] } = children.data ?? {}
  return (
    <>
      <Trail places={[...ancestors, ...(parent ? [parent] : [])]} within={top} onGo={onGo} />
      <Loaded call={children} cards={2}>
        {() =>
          children.items.length === 0 ? (
            <Empty icon="building" words={parent ? browseWords.none : browseWords.noPlaces} />
          ) : (
            <Card title={`${parent?.name ?? ''}${browseWords.below} ${countWords(children.items.map(({ level }) => level), children.hasMore)}`}>
              {children.items.map((place) => (
                <Place key={place.code} place={place} onEnter={({ code }) => onGo(code)} />
              ))}
              {children.hasMore ? <QuietButton onPress={children.more}>{browseWords.more}</QuietButton> : null}
              {children.moreFailure ? <Failure problem={children.moreFailure} onRetry={children.more} /> : null}
            </Card>
          )
        }
      </Loaded>
    </>
  )
}

/** One place with the code that tables call it by. */
function Place({ place, title = place.name, onEnter }: { place: PlaceView; title?: string; onEnter: (place: PlaceView) => void }) {
  return <Row title={title} note={`${levelLabels[place.level]} · ${browseWords.code(place.code)}`} onPress={place.hasChildren ? () => onEnter(place) : undefined} />
}

function Found({ q, top, onEnter, onClear }: { q: string; top: string | undefined; onEnter: (place: PlaceView) => void; onClear: () => void }) {
  const found = useCall('GET /places/find', { query: { q, within: top, limit: 50 } }, { ready: q !== '', whenShown: false })
  if (found.failure && !found.loading && !found.data) return <Failure problem={found.failure} onRetry={found.retry} />
  if (!found.data) return <Loading cards={1} />
  const { items } = found.data
  return (
    <Card title={items.length ? browseWords.found(items.length) : undefined}>
      {items.length ? items.map((place) => <Place key={place.code} place={place} title={place.label} onEnter={onEnter} />) : <View>{browseWords.nothingFound(q)}</View>}
      <QuietButton onPress={onClear}>{browseWords.clear}</QuietButton>
    </Card>
  )
}

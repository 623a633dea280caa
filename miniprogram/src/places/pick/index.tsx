import { View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import useDebounce from 'ahooks/lib/useDebounce'
import { useEffect, useRef, useState } from 'react'
import type { Level } from '@shared/places/levels'
import { useCall } from '@/api/use-call'
import { Card } from '@/kit/card'
import { Failure } from '@/kit/failure'
import { Loaded } from '@/kit/loaded'
import { Loading } from '@/kit/loading'
import { MainButton } from '@/kit/main-button'
import { QuietButton } from '@/kit/quiet-button'
import { goBack } from '@/kit/routes'
import { Row } from '@/kit/row'
import { Screen } from '@/kit/screen'
import { WordsInput } from '@/kit/words-input'
import { answerPick, type PlaceView } from '../pick-place'
import { Trail } from '../trail'
import { useChildren } from '../use-children'
import { pickWords } from '../words'
import './index.scss'

/** Milliseconds without a key before the search is asked. */
const pause = 300

/** Choosing a place: by words, or from level to level. Opened by `pickPlace`. */
export default function PickPlace() {
  const { within, at: start, levels = '' } = useRouter().params as Partial<Record<'within' | 'at' | 'levels', string>>
  const wanted = levels.split('.') as Level[]
  const [at, setAt] = useState<string | undefined>(start ?? within)
  const [typed, setTyped] = useState('')
  const q = useDebounce(typed.trim(), { wait: pause })
  const children = useChildren(at)
  const { parent } = children.data ?? {}
  const chosen = useRef(false)

  useEffect(
    () => () => {
      if (!chosen.current) answerPick(null)
    },
    [],
  )

  const choose = (place: PlaceView) => {
    chosen.current = true
    answerPick(place)
    void goBack()
  }
  const enter = (place: PlaceView) => {
    if (wanted.includes(place.level) && !place.hasChildren) return choose(place)
    setTyped('')
    setAt(place.code)
  }

  const only = children.items.length === 1 && !children.hasMore ? children.items[0] : undefined
  const lone = only && only.hasChildren && !wanted.includes(only.level) && (!parent || !wanted.includes(parent.level)) ? only.code : undefined
  // A level with a single way down asks nothing of anybody.
  useEffect(() => {
    if (lone) setAt(lone)
  }, [lone])

  const searching = typed.trim() !== ''
  const here = !searching && parent && wanted.includes(parent.level) ? parent : undefined
  return (
    <Screen
      title={wanted.length === 1 && wanted[0] === 'household' ? pickWords.doorTitle : pickWords.placeTitle}
      foot={here ? <MainButton onPress={() => choose(here)}>{pickWords.here(here.name)}</MainButton> : undefined}
    >
      <View>
        <WordsInput label={pickWords.searchLabel} placeholder={pickWords.search} value={typed} onChange={setTyped} max={50} />
      </View>
      {searching ? (
        <Found q={q} within={at} onPick={enter} onClear={() => setTyped('')} />
      ) : (
        <>
          <Trail places={children.data ? [...children.data.ancestors, ...(parent ? [parent] : [])] : []} within={within} onGo={setAt} />
          <Loaded call={children} cards={1}>
            {() =>
              children.items.length ? (
                <Card title={parent ? pickWords.step(parent.level) : undefined}>
                  {children.items.map((place) => (
                    <Row key={place.code} title={place.name} onPress={() => enter(place)} />
                  ))}
                  {children.hasMore ? <QuietButton onPress={children.more}>{pickWords.more}</QuietButton> : null}
                  {children.moreFailure ? <Failure problem={children.moreFailure} onRetry={children.more} /> : null}
                </Card>
              ) : (
                <View className="pick__quiet">{pickWords.emptyBelow}</View>
              )
            }
          </Loaded>
        </>
      )}
    </Screen>
  )
}

function Found({ q, within, onPick, onClear }: { q: string; within: string | undefined; onPick: (place: PlaceView) => void; onClear: () => void }) {
  const found = useCall('GET /places/find', { query: { q, within, limit: 30 } }, { ready: q !== '', whenShown: false })
  if (found.failure && !found.loading && !found.data) return <Failure problem={found.failure} onRetry={found.retry} />
  if (!found.data) return <Loading cards={1} />
  const { items } = found.data
  return (
    <Card title={items.length ? pickWords.found(items.length) : undefined}>
      {items.length ? items.map((place) => <Row key={place.code} title={place.label} onPress={() => onPick(place)} />) : <View>{pickWords.nothingFound(q)}</View>}
      <QuietButton onPress={onClear}>{pickWords.clear}</QuietButton>
    </Card>
  )
}

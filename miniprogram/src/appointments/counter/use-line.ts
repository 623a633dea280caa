import Taro from '@tarojs/taro'
import { useState } from 'react'
import type { ApiProblem } from '@/api/problem'
import { useAsk } from '@/api/use-ask'
import { atWindow, type Entry, type Part, split } from './queue'
import { counterWords as words } from './words'

/** What the last press did. */
export interface Said {
  words: string
  tone: 'done' | 'warning'
  /** The issue that was opened, by id. */
  issue?: string
}

interface LineOptions {
  service: string
  items: readonly Entry[]
  /** Where people are called to; null: not told yet. */
  window: string | null
  onWindow: () => void
  onChanged: () => Promise<unknown>
}

export interface Line {
  groups: Record<Part, Entry[]>
  /** The part of the queue that is shown. */
  part: Part
  show: (part: Part) => void
  /** Who stands at my window; null: nobody. */
  current: Entry | null
  /** Who was opened from the list. */
  shown: Entry | null
  open: (booking: string) => void
  close: () => void
  /** A form in place of the queue, or beside it. */
  doing: { what: 'book' } | { what: 'issue'; entry: Entry } | null
  book: () => void
  raise: (entry: Entry) => void
  leave: () => void
  said: Said | null
  problem: ApiProblem | null
  next: () => Promise<void>
  serve: (entry: Entry) => Promise<void>
  /** Something was done with somebody: says what and looks at the queue again. */
  done: (said: Said, booking?: string) => Promise<void>
  /** A form was sent. */
  finish: (said: Said) => void
}

/** What happens at one window of one service. */
export function useLine({ service, items, window, onWindow, onChanged }: LineOptions): Line {
  const { ask, problem, forget } = useAsk()
  const [part, setPart] = useState<Part>('here')
  const [opened, setOpened] = useState<string | null>(null)
  const [lastCalled, setLastCalled] = useState<string | null>(null)
  const [doing, setDoing] = useState<Line['doing']>(null)
  const [said, setSaid] = useState<Said | null>(null)

  const done: Line['done'] = async (what, booking) => {
    forget()
    setSaid(what)
    setOpened(null)
    if (booking) setLastCalled(booking)
    await onChanged()
  }
  const next = async () => {
    if (!window) return onWindow()
    setSaid(null)
    const answer = await ask('POST /services/:id/queue/next', { params: { id: service }, body: { counter: window } })
    if (!answer) return
    const { called } = answer
    await (called ? done({ tone: 'done', words: words.called(called.number, window) }, called.booking) : done({ tone: 'warning', words: words.nobody }))
  }
  const serve = async (entry: Entry) => {
    setSaid(null)
    const answer = await ask('POST /bookings/:id/serve', { params: { id: entry.booking }, body: {} })
    await (answer ? done({ tone: 'done', words: words.served(entry.number) }) : onChanged())
  }
  return {
    groups: split(items),
    part,
    show: setPart,
    current: atWindow(items, window, lastCalled),
    shown: items.find(({ booking }) => booking === opened) ?? null,
    open: setOpened,
    close: () => setOpened(null),
    doing,
    book: () => {
      setDoing({ what: 'book' })
      toTop()
    },
    raise: (entry) => {
      setOpened(null)
      setDoing({ what: 'issue', entry })
      toTop()
    },
    leave: () => setDoing(null),
    said,
    problem,
    next,
    serve,
    done,
    finish: (what) => {
      setDoing(null)
      toTop()
      void done(what)
    },
  }
}

/** What takes the place of the queue, or gives it back, begins at its top. */
function toTop(): void {
  Taro.pageScrollTo({ scrollTop: 0, duration: 0 }).catch(() => undefined)
}

import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import type { Called } from '@/api/use-call'
import { Card } from '@/kit/card'
import { Empty } from '@/kit/empty'
import { Loaded } from '@/kit/loaded'
import { MainButton } from '@/kit/main-button'
import { Note } from '@/kit/note'
import { QuietButton } from '@/kit/quiet-button'
import { open } from '@/kit/routes'
import { Screen } from '@/kit/screen'
import { Segments } from '@/kit/segments'
import { Sheet } from '@/kit/sheet'
import { useWide } from '@/kit/use-wide'
import { Book } from './book'
import { CheckIn } from './check-in'
import { Person, type PersonProps } from './person'
import { type Entry, parts, type Queue } from './queue'
import { QueueTable } from './queue-table'
import { RaiseIssue } from './raise-issue'
import { useLine } from './use-line'
import { counterWords as words } from './words'

interface LineProps {
  /** Service and window, above the queue. */
  head: ReactNode
  /** Asks for the window. */
  sheet: ReactNode
  service: string
  queue: Called<Queue>
  window: string | null
  onWindow: () => void
  onChanged: () => Promise<unknown>
  /** Whether I may book for a resident. */
  desk: boolean
}

/** The queue of one service: who is at my window, the next one, check-in, everybody by where she stands. */
export function Line({ head, sheet, service, queue, window, onWindow, onChanged, desk }: LineProps) {
  const wide = useWide()
  const line = useLine({ service, items: queue.data?.items ?? [], window, onWindow, onChanged })
  const { groups, part, current, shown, doing, done, finish } = line
  const checkedIn = (what: string) => void done({ tone: 'done', words: what })
  const personProps = (entry: Entry): PersonProps => ({ entry, service, window, onWindow, onDone: (what) => void done({ tone: 'done', words: what }, entry.booking), onIssue: line.raise })
  const form =
    doing?.what === 'book' ? (
      <Book service={service} inPane={wide} onBack={line.leave} onDone={(what) => finish({ tone: 'done', words: what })} />
    ) : doing ? (
      <RaiseIssue key={doing.entry.booking} entry={doing.entry} inPane={wide} onBack={line.leave} onDone={(issue) => finish({ tone: 'done', words: words.raised, issue: issue ?? undefined })} />
    ) : null
  if (form && !wide) return <Screen title={words.title}>{form}</Screen>

  const main = (
    <>
      {line.said ? (
        <Note tone={line.said.tone} action={line.said.issue ? <QuietButton onPress={() => open('issue', { id: line.said?.issue ?? '' })}>{words.openIssue}</QuietButton> : undefined}>
          {line.said.words}
        </Note>
      ) : null}
      {line.problem ? <Note tone="danger">{line.problem.message}</Note> : null}
      {current ? (
        <MainButton icon="done" busyWords={words.serving} onPress={() => line.serve(current)}>
          {words.serveNumber(current.number)}
        </MainButton>
      ) : (
        <MainButton icon="bell" busyWords={words.calling} onPress={line.next}>
          {words.next}
        </MainButton>
      )}
    </>
  )
  const atMine = current ? (
    <Card title={words.atMyWindow} tone="pine">
      <Person {...personProps(current)} servedElsewhere />
    </Card>
  ) : null
  const book = desk ? (
    <QuietButton block icon="plus" onPress={line.book}>
      {words.book}
    </QuietButton>
  ) : null
  const list = (
    <Loaded call={queue} cards={2}>
      {(data) => (
        <>
          <Segments label={words.list} options={parts.map((value) => ({ value, label: words.parts[value], count: groups[value].length }))} value={part} onChange={line.show} />
          {part === 'here' && data.service.eldersFirst ? <View className="counter__quiet">{words.eldersFirst}</View> : null}
          {groups[part].length ? (
            <QueueTable items={groups[part]} opened={wide ? (shown?.booking ?? null) : null} onOpen={line.open} onClose={line.close} />
          ) : (
            <Empty icon={part === 'over' ? 'items' : 'person'} words={words.empty[part]} />
          )}
        </>
      )}
    </Loaded>
  )
  if (wide) {
    return (
      <Screen title={words.title} wide>
        <View className="counter">
          <View className="counter__part counter__side">
            {head}
          </View>
          <View className="counter__part">
            {queue.data ? <View className="counter__title">{queue.data.service.name}</View> : null}
            {queue.data ? <CheckIn queue={queue.data} onDone={checkedIn} /> : null}
            {list}
            <View className="counter__quiet">{words.keys}</View>
            {book}
          </View>
          <View className="counter__part counter__side">
            {main}
            {form ?? (
              <>
                {atMine}
                {shown && shown.booking !== current?.booking ? (
                  <Card aside={<QuietButton icon="close" onPress={line.close}>{words.close}</QuietButton>}>
                    <Person key={shown.booking} {...personProps(shown)} />
                  </Card>
                ) : atMine ? null : (
                  <Empty icon="person" words={words.choose} />
                )}
              </>
            )}
          </View>
        </View>
        {sheet}
      </Screen>
    )
  }
  return (
    <Screen title={words.title} foot={main}>
      {head}
      {atMine}
      {queue.data ? <CheckIn queue={queue.data} onDone={checkedIn} /> : null}
      {list}
      {book}
      {sheet}
      <Sheet shown={shown !== null} title={words.sheet} closeWords={words.close} onClose={line.close}>
        {shown ? <Person key={shown.booking} {...personProps(shown)} /> : null}
      </Sheet>
    </Screen>
  )
}

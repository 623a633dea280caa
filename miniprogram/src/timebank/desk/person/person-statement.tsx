import { View } from '@tarojs/components'
import { useState } from 'react'
import { speakHours } from '@shared/timebank/speak'
import { usePages } from '@/api/use-pages'
import { Card } from '@/kit/card'
import { Empty } from '@/kit/empty'
import { Fact } from '@/kit/fact'
import { Note } from '@/kit/note'
import { PageList } from '@/kit/page-list'
import { QuietButton } from '@/kit/quiet-button'
import { open } from '@/kit/routes'
import { DeskEntry } from './desk-entry'
import { personWords as words } from './words'
import '@/kit/desk.scss'
import '../desk.scss'

/** What a resident has and every movement of it, each with the way to ask that it be undone. That it was looked at is written down. */
export function PersonStatement({ id }: { id: string }) {
  // Each look is an event that she can see: not one more than was meant.
  const pages = usePages('GET /timebank/persons/:id/statement', { params: { id }, query: {} }, { whenShown: false })
  const [said, setSaid] = useState<string | null>(null)
  const { first, failure } = pages
  const now = new Date()
  if (failure?.code === 'not_found' || failure?.code === 'bad_input') return <Empty icon="person" words={words.notFound} />
  return (
    <>
      {first ? (
        <>
          <View className="pane__title">{first.person.name}</View>
          <Note icon="lock">{words.recorded}</Note>
          <Card>
            <Fact label={words.available}>{speakHours(first.account.available)}</Fact>
            {first.account.held ? <Fact label={words.held}>{speakHours(first.account.held)}</Fact> : null}
            <Fact label={words.balance}>{speakHours(first.account.balance)}</Fact>
          </Card>
        </>
      ) : null}
      {said ? (
        <View className="time-desk__told">
          <Note tone="done" action={<QuietButton icon="next" onPress={() => open('reversals')}>{words.seeReversals}</QuietButton>}>
            {said}
          </Note>
        </View>
      ) : null}
      <PageList pages={pages} empty={<Empty icon="items" words={words.empty} />}>
        {(entry) => (
          <DeskEntry
            entry={entry}
            now={now}
            onAsked={() => {
              setSaid(words.asked)
              void pages.refresh()
            }}
          />
        )}
      </PageList>
    </>
  )
}

import type { Called } from '@/api/use-call'
import { Empty } from './empty'
import { Loaded } from './loaded'
import { Screen } from './screen'

interface MissingPageProps {
  title: string
  call: Pick<Called<unknown>, 'data' | 'loading' | 'failure' | 'retry'>
  /** That it is not there, or not for this person. */
  notFound: string
  action: { words: string; onPress: () => unknown }
}

/** A page about one thing, while that thing is not there yet: on its way, out of reach, or not to be found. */
export function MissingPage({ title, call, notFound, action }: MissingPageProps) {
  return (
    <Screen title={title}>
      {call.failure?.code === 'not_found' || call.failure?.code === 'bad_input' ? (
        <Empty icon="info" words={notFound} action={action} />
      ) : (
        <Loaded call={call} cards={3}>
          {() => null}
        </Loaded>
      )}
    </Screen>
  )
}

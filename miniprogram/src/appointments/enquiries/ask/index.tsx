import { useRouter } from '@tarojs/taro'
import { useCall } from '@/api/use-call'
import { Empty } from '@/kit/empty'
import { Loaded } from '@/kit/loaded'
import { open } from '@/kit/routes'
import { Screen } from '@/kit/screen'
import { useMe } from '@/session/me'
import { askWords } from '../words'
import { Filling } from './filling'

/** Asking a lawyer, a judge or another professional in writing. Opened with `?service=` from a service. */
export default function AskEnquiry() {
  const me = useMe()
  const { service = '' } = useRouter().params
  return (
    <Screen title={askWords.title}>
      <Loaded call={me} cards={3}>
        {({ doors, posts }) =>
          doors.length || posts.length ? <Asking chosen={service} /> : <Empty icon="key" words={askWords.noDoor} action={{ words: askWords.bind, onPress: () => open('bind') }} />
        }
      </Loaded>
    </Screen>
  )
}

function Asking({ chosen }: { chosen: string }) {
  const services = useCall('GET /services', { query: { mode: 'writing', limit: 100 } }, { whenShown: false })
  return (
    <Loaded call={services} cards={2}>
      {({ items }) =>
        items.length ? <Filling services={items} chosen={chosen} /> : <Empty icon="message" words={askWords.nobody} action={{ words: askWords.report, onPress: () => open('report') }} />
      }
    </Loaded>
  )
}

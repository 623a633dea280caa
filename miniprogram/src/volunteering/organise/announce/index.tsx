import { useRouter } from '@tarojs/taro'
import { useCall } from '@/api/use-call'
import { Empty } from '@/kit/empty'
import { Loaded } from '@/kit/loaded'
import { MissingPage } from '@/kit/missing-page'
import { goBack, open } from '@/kit/routes'
import { Screen } from '@/kit/screen'
import { Announcing } from './announcing'
import { Changing } from './changing'
import { announceWords as words } from './words'

const back = { words: words.back, onPress: goBack }

/** Announces an activity, or with `id` changes one. */
export default function AnnouncePage() {
  const { id = '' } = useRouter().params
  return id ? <ChangePage id={id} /> : <NewPage />
}

function NewPage() {
  const organisations = useCall('GET /organisations', { query: { mine: true, state: 'approved', limit: 100 } }, { whenShown: false })
  return (
    <Screen title={words.title}>
      <Loaded call={organisations} cards={3}>
        {({ items }) => (items.length ? <Announcing organisations={items} /> : <Empty icon="neighbours" words={words.noOrganisation} action={{ words: words.register, onPress: () => open('registerOrganisation') }} />)}
      </Loaded>
    </Screen>
  )
}

function ChangePage({ id }: { id: string }) {
  const activity = useCall('GET /activities/:id', { params: { id } }, { whenShown: false })
  if (!activity.data) return <MissingPage title={words.editTitle} call={activity} notFound={words.notFound} action={back} />
  const { can } = activity.data
  return (
    <Screen title={words.editTitle}>
      {can.edit ? <Changing activity={activity.data} onRefused={activity.refresh} /> : <Empty icon="lock" words={can.organise ? words.over : words.notYours} action={back} />}
    </Screen>
  )
}

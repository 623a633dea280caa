import { useRouter } from '@tarojs/taro'
import { useCall } from '@/api/use-call'
import { Empty } from '@/kit/empty'
import { Loaded } from '@/kit/loaded'
import { goBack } from '@/kit/routes'
import { Screen } from '@/kit/screen'
import { TimetableEditor } from './timetable-editor'
import { timetableWords as words } from './words'

/** When a service is there: opened with `id`. */
export default function TimetablePage() {
  const { id = '' } = useRouter().params
  const service = useCall('GET /services/:id', { params: { id } })
  const allowed = service.data?.can.edit ?? false
  const timetable = useCall('GET /services/:id/timetable', { params: { id } }, { ready: allowed, whenShown: false })
  return (
    <Screen title={service.data ? words.titleOf(service.data.name) : words.title} wide>
      <Loaded call={service} cards={3}>
        {(data) =>
          data.can.edit ? (
            <Loaded call={timetable} cards={3}>
              {(stored) => <TimetableEditor service={data} stored={stored} read={timetable} onProvider={service.refresh} />}
            </Loaded>
          ) : (
            <Empty icon="lock" words={words.notYours} action={{ words: words.back, onPress: goBack }} />
          )
        }
      </Loaded>
    </Screen>
  )
}

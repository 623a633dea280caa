import { useRouter } from '@tarojs/taro'
import { useCall } from '@/api/use-call'
import { Empty } from '@/kit/empty'
import { Loaded } from '@/kit/loaded'
import { goBack } from '@/kit/routes'
import { Screen } from '@/kit/screen'
import { useMe } from '@/session/me'
import { deskPlace } from '../desk-place'
import { Editor } from './editor'
import { emptyService, formOf } from './form'
import { editWords as words } from './words'

/** Adds a service, or with `id` changes one. */
export default function EditServicePage() {
  const { id = '' } = useRouter().params
  const me = useMe()
  const service = useCall('GET /services/:id', { params: { id } }, { ready: id !== '', whenShown: false })
  const notYours = <Empty icon="lock" words={words.notYours} action={{ words: words.back, onPress: goBack }} />
  if (me.data && !me.data.can.desk) return <Screen title={words.title}>{notYours}</Screen>
  if (me.data && id === '') {
    const place = deskPlace(me.data)
    return <Editor title={words.addTitle} id={null} begin={{ ...emptyService, place, provider: { ...emptyService.provider, title: place ? titleOf(place.label) : '' } }} within={place?.code} />
  }
  if (service.data?.can.edit) return <Editor title={words.title} id={id} begin={formOf(service.data)} within={service.data.place.code} />
  return (
    <Screen title={words.title} wide>
      {id === '' ? <Loaded call={me}>{() => null}</Loaded> : <Loaded call={service} cards={3}>{() => notYours}</Loaded>}
    </Screen>
  )
}

/** '福民社区工作台' of the desk of 福民社区. */
const titleOf = (place: string) => `${place.split(' ').at(-1) ?? ''}工作台`

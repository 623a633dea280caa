import { useRouter } from '@tarojs/taro'
import { useCall } from '@/api/use-call'
import { Empty } from '@/kit/empty'
import { MissingPage } from '@/kit/missing-page'
import { open } from '@/kit/routes'
import { Screen } from '@/kit/screen'
import { OfferEditor } from './editor'
import { editOfferWords as words } from './words'

/** Adds an offer to a `partner`, or with `id` changes one. */
export default function EditOfferPage() {
  const { id = '', partner = '' } = useRouter().params
  const offer = useCall('GET /offers/:id', { params: { id } }, { ready: id !== '', whenShown: false })
  const toList = { words: words.toList, onPress: () => open('partnersDesk') }
  if (id === '' && partner !== '') return <OfferEditor title={words.addTitle} partner={partner} offer={null} onNewer={() => undefined} />
  if (id === '' || (offer.data && !offer.data.can.edit)) {
    return (
      <Screen title={words.title}>
        <Empty icon="lock" words={words.notFound} action={toList} />
      </Screen>
    )
  }
  if (offer.data) return <OfferEditor title={words.title} partner={offer.data.partner.id} offer={offer.data} onNewer={offer.refresh} />
  return <MissingPage title={words.title} call={offer} notFound={words.notFound} action={toList} />
}

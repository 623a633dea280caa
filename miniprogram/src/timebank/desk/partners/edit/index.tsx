import { useRouter } from '@tarojs/taro'
import { useCall } from '@/api/use-call'
import { DeskScreen } from '@/kit/desk-screen'
import { MissingPage } from '@/kit/missing-page'
import { open } from '@/kit/routes'
import type { Me } from '@/session/me'
import { useMe } from '@/session/me'
import { useDeskPlace } from '../../desk-place'
import { PartnerEditor } from './editor'
import { emptyPartner, formOf } from './form'
import { editPartnerWords as words } from './words'

/** Adds a partner, or with `id` changes one. */
export default function EditPartnerPage() {
  const { id = '' } = useRouter().params
  const me = useMe()
  const partner = useCall('GET /partners/:id', { params: { id } }, { ready: id !== '', whenShown: false })
  if (id === '') {
    if (me.data?.can.desk) return <Adding me={me.data} />
    return <DeskScreen title={words.addTitle}>{() => null}</DeskScreen>
  }
  if (partner.data) return <PartnerEditor title={words.title} id={id} begin={formOf(partner.data)} ended={partner.data.state === 'ended'} staffAt={partner.data.place.code} />
  return <MissingPage title={words.title} call={partner} notFound={words.notFound} action={{ words: words.toList, onPress: () => open('partnersDesk') }} />
}

function Adding({ me }: { me: Me }) {
  const { place, choose } = useDeskPlace(me)
  return <PartnerEditor title={words.addTitle} id={null} begin={emptyPartner(place)} chosen={place} choose={choose} />
}

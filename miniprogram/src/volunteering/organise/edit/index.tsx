import { useRouter } from '@tarojs/taro'
import { useCall } from '@/api/use-call'
import { Empty } from '@/kit/empty'
import { MissingPage } from '@/kit/missing-page'
import { goBack } from '@/kit/routes'
import { Screen } from '@/kit/screen'
import { organisationWords as words } from '../organisation-words'
import { Editor } from './editor'

/** Changes an organisation that I run, named by `id`. */
export default function EditOrganisation() {
  const { id = '' } = useRouter().params
  const organisation = useCall('GET /organisations/:id', { params: { id } }, { whenShown: false })
  const back = { words: words.back, onPress: goBack }
  if (organisation.data?.can.edit) return <Editor organisation={organisation.data} onChanged={organisation.replace} />
  if (!organisation.data) return <MissingPage title={words.editTitle} call={organisation} notFound={words.notFound} action={back} />
  return (
    <Screen title={words.editTitle}>
      <Empty icon="lock" words={organisation.data.state === 'stopped' ? words.stopped : words.notYours} action={back} />
    </Screen>
  )
}

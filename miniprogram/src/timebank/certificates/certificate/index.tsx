import { useRouter } from '@tarojs/taro'
import { View } from '@tarojs/components'
import { type Called, useCall } from '@/api/use-call'
import { Card } from '@/kit/card'
import { MissingPage } from '@/kit/missing-page'
import { Note } from '@/kit/note'
import { QuietButton } from '@/kit/quiet-button'
import { open } from '@/kit/routes'
import { Screen } from '@/kit/screen'
import { ShownCode } from '@/kit/shown-code'
import { CopyButton } from '../../roots/copy-button'
import { timeWords } from '../../words'
import { PaperButton } from './paper-button'
import { Said } from './said'
import { type Certificate, Standing } from './standing'
import { certificateWords as words } from './words'

/** One of my certificates: whether it holds, what it says, how others verify it, and the paper. */
export default function CertificatePage() {
  const { id = '', made } = useRouter().params
  const certificate = useCall('GET /timebank/certificates/:id', { params: { id } })
  if (certificate.data) return <Shown certificate={certificate.data} call={certificate} made={made === '1'} />
  return <MissingPage title={words.title} call={certificate} notFound={words.notFound} action={{ words: words.toList, onPress: () => open('certificates') }} />
}

function Shown({ certificate, call, made }: { certificate: Certificate; call: Called<Certificate>; made: boolean }) {
  const { number, check, qr, verifyAt, show, state } = certificate
  return (
    <Screen title={words.title} foot={<PaperButton certificate={certificate} refresh={call.refresh} />}>
      {call.failure ? (
        <Note tone="warning" icon="offline" action={<QuietButton icon="refresh" onPress={call.refresh}>{timeWords.again}</QuietButton>}>
          {timeWords.stale}
        </Note>
      ) : null}
      <Standing certificate={certificate} made={made} now={new Date()} />
      <Said certificate={certificate} />
      {state === 'valid' ? (
        <Card title={words.stranger}>
          <ShownCode code={{ text: check, image: qr }} note={words.check(number)} />
          <View className="hours__quiet">{words.scan}</View>
          <View className="hours__quiet">{words.shows(show.name, show.organisations)}</View>
          <CopyButton label={words.copy} text={verifyAt}>
            {words.copy}
          </CopyButton>
          <QuietButton icon="search" onPress={() => open('verifyCertificate', { number, check })}>
            {words.look}
          </QuietButton>
        </Card>
      ) : null}
    </Screen>
  )
}

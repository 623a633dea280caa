import { usePages } from '@/api/use-pages'
import { Empty } from '@/kit/empty'
import { MainButton } from '@/kit/main-button'
import { PageList } from '@/kit/page-list'
import { open } from '@/kit/routes'
import { Screen } from '@/kit/screen'
import { CertificateCard } from './certificate-card'
import { certificatesWords as words } from './words'

/** My certificates of service, and the way to a new one. */
export default function Certificates() {
  const pages = usePages('GET /timebank/certificates', { query: {} })
  const now = new Date()
  return (
    <Screen title={words.title} foot={<MainButton icon="certificate" onPress={() => open('issueCertificate')}>{words.issue}</MainButton>}>
      <PageList pages={pages} empty={<Empty icon="certificate" words={words.empty} />}>
        {(certificate) => <CertificateCard certificate={certificate} now={now} />}
      </PageList>
    </Screen>
  )
}

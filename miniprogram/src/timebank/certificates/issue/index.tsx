import { useCall } from '@/api/use-call'
import { Empty } from '@/kit/empty'
import { Loaded } from '@/kit/loaded'
import { open } from '@/kit/routes'
import { Screen } from '@/kit/screen'
import { Filling } from './filling'
import { issueWords as words } from './words'

/** Has a certificate issued: of which time, and what others see of it. */
export default function IssueCertificate() {
  const all = useCall('GET /timebank/service', { query: {} }, { whenShown: false })
  return (
    <Screen title={words.title}>
      <Loaded call={all} cards={2}>
        {(service) => (service.total ? <Filling all={service} /> : <Empty icon="certificate" words={words.noService} action={{ words: words.toActivities, onPress: () => open('activities') }} />)}
      </Loaded>
    </Screen>
  )
}

import { useRouter } from '@tarojs/taro'
import { speakDay, speakMoment } from '@shared/time/speak'
import { type Called, useCall } from '@/api/use-call'
import { MainButton } from '@/kit/main-button'
import { Note } from '@/kit/note'
import { QuietButton } from '@/kit/quiet-button'
import { open } from '@/kit/routes'
import { Screen } from '@/kit/screen'
import { MissingPage } from '@/kit/missing-page'
import { About } from './about'
import { Bring } from './bring'
import { How } from './how'
import { type ServiceDetail, type Way, waysOf } from './ways'
import { serviceWords, wayWords } from './words'

/** One service: for whom, what to bring, where, how long, how; the main button books it. */
export default function ServicePage() {
  const { id = '' } = useRouter().params
  const service = useCall('GET /services/:id', { params: { id } })
  if (service.data) return <Shown service={service.data} call={service} />
  return <MissingPage title={serviceWords.title} call={service} notFound={serviceWords.notFound} action={{ words: serviceWords.toCatalogue, onPress: () => open('services') }} />
}

function Shown({ service, call }: { service: ServiceDetail; call: Called<ServiceDetail> }) {
  const { main, quiet } = waysOf(service)
  const now = new Date()
  return (
    <Screen
      title={service.name}
      foot={
        main ? (
          <MainButton icon={wayWords[main].icon} onPress={() => go(main, service)}>
            {wayWords[main].words}
          </MainButton>
        ) : undefined
      }
    >
      {call.failure ? (
        <Note tone="warning" icon="offline" action={<QuietButton icon="refresh" onPress={call.refresh}>{serviceWords.again}</QuietButton>}>
          {serviceWords.stale}
        </Note>
      ) : null}
      <Standing service={service} now={now} />
      <About service={service} now={now} />
      <Bring papers={service.bring} />
      <How modes={service.modes} />
      {quiet.map((way) => (
        <QuietButton key={way} block icon={wayWords[way].icon} onPress={() => go(way, service)}>
          {wayWords[way].words}
        </QuietButton>
      ))}
    </Screen>
  )
}

/** What of this service is already mine, or why it cannot be booked. */
function Standing({ service: { mine, blockedUntil, state }, now }: { service: ServiceDetail; now: Date }) {
  return (
    <>
      {state === 'retired' ? <Note tone="warning">{serviceWords.retired}</Note> : null}
      {mine ? <Note tone="pine" icon="calendar">{(mine.state === 'waiting' ? serviceWords.waitingMine : serviceWords.mine)(speakMoment(mine.start, now))}</Note> : null}
      {blockedUntil ? (
        <Note tone="warning" action={<QuietButton onPress={() => open('standing')}>{serviceWords.why}</QuietButton>}>
          {serviceWords.blocked(speakDay(blockedUntil, now))}
        </Note>
      ) : null}
    </>
  )
}

function go(way: Way, { id, mine }: ServiceDetail): Promise<unknown> {
  switch (way) {
    case 'mine':
      return open('booking', { id: mine?.booking ?? '' })
    case 'book':
    case 'again':
      return open('slots', { service: id })
    case 'consult':
      return open('askEnquiry', { service: id })
    case 'errand':
      return open('requestErrand', { service: id })
  }
}

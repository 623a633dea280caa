import { View } from '@tarojs/components'
import type { Result } from '@shared/api'
import { speakMoment } from '@shared/time/speak'
import { Card } from '@/kit/card'
import { Icon } from '@/kit/icon'
import { open } from '@/kit/routes'
import { useNear } from '@/session/near'
import { catalogueWords } from './words'
import './catalogue.scss'

export type ServiceSummary = Result<'GET /services'>['items'][number]

/** One service on the list: what it is, who gives it, when it can be had next. */
export function ServiceCard({ service, now }: { service: ServiceSummary; now: Date }) {
  const near = useNear()
  const { id, name, kind, summary, theme, provider, modes } = service
  return (
    <Card title={name} label={name} onPress={() => void open('service', { id })}>
      {kind === 'service' ? null : <View className="catalogue__who">{near(catalogueWords.who(provider))}</View>}
      {theme ? <View className="catalogue__theme">{catalogueWords.theme(theme)}</View> : null}
      <View className="catalogue__note">{summary}</View>
      <NextFree service={service} now={now} />
      {modes.includes('door') || modes.includes('writing') ? (
        <View className="catalogue__note">{[modes.includes('door') ? catalogueWords.door : '', modes.includes('writing') ? catalogueWords.writing : ''].filter(Boolean).join(' · ')}</View>
      ) : null}
    </Card>
  )
}

function NextFree({ service: { modes, nextFree }, now }: { service: ServiceSummary; now: Date }) {
  if (!modes.includes('counter')) return null
  return (
    <View className={`catalogue__next${nextFree ? '' : ' catalogue__next--full'}`}>
      <Icon name="clock" size="small" />
      <View>{nextFree ? catalogueWords.next(speakMoment(nextFree, now)) : catalogueWords.full}</View>
    </View>
  )
}

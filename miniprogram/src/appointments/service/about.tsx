import { View } from '@tarojs/components'
import { serviceKindLabels } from '@shared/appointments/service'
import { speakDuration, speakMoment } from '@shared/time/speak'
import { Card } from '@/kit/card'
import { Icon } from '@/kit/icon'
import { Tag } from '@/kit/tag'
import { useNear } from '@/session/near'
import type { ServiceDetail } from './ways'
import { serviceWords } from './words'
import './service.scss'

/** What the service is, and what a person wants to know before she comes. */
export function About({ service, now }: { service: ServiceDetail; now: Date }) {
  const near = useNear()
  const { kind, summary, theme, forWhom, where, minutes, provider, modes, nextFree, cancelCutOff, answerWithin, eldersFirst } = service
  const counter = modes.includes('counter')
  return (
    <Card>
      <View className="service__tags">
        {kind === 'service' ? null : <Tag icon={kind === 'session' ? 'scales' : 'neighbours'} tone="pine">{serviceKindLabels[kind]}</Tag>}
        <Tag icon="done" tone="done">
          {serviceWords.free}
        </Tag>
      </View>
      {theme ? <View className="service__theme">{theme}</View> : null}
      <View>{summary}</View>
      {counter ? (
        <View className="service__next">
          <Icon name="clock" size="small" />
          <View>{nextFree ? serviceWords.next(speakMoment(nextFree, now)) : serviceWords.full}</View>
        </View>
      ) : null}
      <Fact label={serviceWords.forWhom} words={eldersFirst ? `${forWhom}。${serviceWords.eldersFirst}` : forWhom} />
      <Fact label={serviceWords.where} words={near(where)} />
      <Fact label={serviceWords.who} words={near(`${provider.title}${provider.name}`)} />
      <Fact label={serviceWords.minutes} words={speakDuration(minutes)} />
      {counter ? <Fact label={serviceWords.cancel} words={cancelCutOff ? serviceWords.cancelBefore(speakDuration(cancelCutOff)) : serviceWords.cancelAnyTime} /> : null}
      {modes.includes('writing') ? <Fact label={serviceWords.writing} words={serviceWords.answer(speakDuration(answerWithin))} /> : null}
    </Card>
  )
}

function Fact({ label, words }: { label: string; words: string }) {
  return (
    <View className="service__fact">
      <View className="service__label">{label}</View>
      <View className="service__words">{words}</View>
    </View>
  )
}

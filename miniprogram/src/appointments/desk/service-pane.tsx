import { View } from '@tarojs/components'
import { useState } from 'react'
import type { Result } from '@shared/api'
import { paperFormLabels } from '@shared/appointments/service'
import { speakDuration } from '@shared/time/speak'
import { type Called, useCall } from '@/api/use-call'
import { Card } from '@/kit/card'
import { Fact } from '@/kit/fact'
import { Loaded } from '@/kit/loaded'
import { MainButton } from '@/kit/main-button'
import { Note } from '@/kit/note'
import { QuietButton } from '@/kit/quiet-button'
import { open } from '@/kit/routes'
import { Tag } from '@/kit/tag'
import { useAsk } from '@/api/use-ask'
import { catalogueWords as words } from './words'
import '@/kit/desk.scss'

type Service = Result<'GET /services/:id'>

interface ServicePaneProps {
  id: string
  onChanged: () => Promise<void>
}

/** One service as the desk sees it: what it says, and the ways to change it. */
export function ServicePane({ id, onChanged }: ServicePaneProps) {
  const service = useCall('GET /services/:id', { params: { id } })
  return (
    <Loaded call={service} cards={2}>
      {(data) => <Shown service={data} call={service} onChanged={onChanged} />}
    </Loaded>
  )
}

function Shown({ service, call, onChanged }: { service: Service; call: Called<Service>; onChanged: () => Promise<void> }) {
  const { ask, problem } = useAsk()
  const [asking, setAsking] = useState(false)
  const [said, setSaid] = useState<string | null>(null)
  const { id, can } = service
  const retired = service.state === 'retired'
  const retire = async (to: boolean) => {
    const after = await ask('POST /services/:id/retire', { params: { id }, body: { retired: to } })
    if (!after) return
    setAsking(false)
    setSaid(to ? words.retiredNow : words.restoredNow)
    call.replace(after)
    await onChanged()
  }
  return (
    <>
      <View className="pane__title">{service.name}</View>
      {said ? <Note tone="done">{said}</Note> : retired ? <Note tone="warning">{words.retiredNote}</Note> : null}
      {can.edit ? (
        asking ? (
          <>
            <Note tone="warning">{words.retireNote}</Note>
            {problem ? <Note tone="danger">{problem.message}</Note> : null}
            <MainButton tone="danger" onPress={() => retire(true)}>{words.retireSure}</MainButton>
            <QuietButton block onPress={() => setAsking(false)}>{words.keep}</QuietButton>
          </>
        ) : (
          <>
            <MainButton icon="clock" onPress={() => open('timetable', { id })}>{words.timetable}</MainButton>
            <View className="quiet-row">
              <QuietButton icon="report" onPress={() => open('editService', { id })}>{words.edit}</QuietButton>
              {retired ? <QuietButton icon="refresh" onPress={() => retire(false)}>{words.restore}</QuietButton> : <QuietButton icon="close" tone="danger" onPress={() => setAsking(true)}>{words.retire}</QuietButton>}
            </View>
            {problem ? <Note tone="danger">{problem.message}</Note> : null}
          </>
        )
      ) : (
        <Note>{words.notYours}</Note>
      )}
      <Facts service={service} />
    </>
  )
}

function Facts({ service }: { service: Service }) {
  const { summary, theme, forWhom, where, provider, bring, minutes, cancelCutOff, keywords, eldersFirst, openLimit } = service
  const papers = bring.map(({ name, form }) => `${name}（${paperFormLabels[form]}）`).join('、')
  const { facts } = words
  return (
    <Card title={theme ?? undefined}>
      <View>{summary}</View>
      {eldersFirst ? (
        <View className="quiet-row">
          <Tag icon="star" tone="pine">{words.eldersFirst}</Tag>
        </View>
      ) : null}
      <Fact label={facts.forWhom}>{forWhom}</Fact>
      <Fact label={facts.where}>{where}</Fact>
      <Fact label={facts.provider}>{`${provider.title}${provider.name}`}</Fact>
      <Fact label={facts.bring}>{papers || words.nothingToBring}</Fact>
      <Fact label={facts.minutes}>{speakDuration(minutes)}</Fact>
      <Fact label={facts.cutOff}>{cancelCutOff ? words.beforeStart(speakDuration(cancelCutOff)) : words.untilStart}</Fact>
      {openLimit ? <Fact label={facts.limit}>{words.openLimit(openLimit)}</Fact> : null}
      {keywords.length ? <Fact label={facts.keywords}>{keywords.join('、')}</Fact> : null}
    </Card>
  )
}

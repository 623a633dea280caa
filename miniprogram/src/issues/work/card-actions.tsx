import Taro from '@tarojs/taro'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { call } from '@/api/call'
import type { ApiProblem } from '@/api/problem'
import { CallButton } from '@/kit/call-button'
import { Note } from '@/kit/note'
import { QuietButton } from '@/kit/quiet-button'
import { open } from '@/kit/routes'
import type { IssueSummary } from '../issue/standing'
import { workWords } from './words'

interface CardActionsProps {
  issue: IssueSummary
  onAccept: () => Promise<unknown>
}

/** What can be done from the list: the next step of whoever holds the item and a call to the reporter; for others a call to the holder. */
export function CardActions({ issue, onAccept }: CardActionsProps) {
  const [said, setSaid] = useState<string | null>(null)
  const { id, holder, state } = issue

  if (!holder?.me) return holder?.phone ? <CallButton phone={holder.phone} who={holder.name} words={workWords.callHolder(holder.name)} /> : null

  const callReporter = async () => {
    setSaid(null)
    try {
      // Lists carry no phones of residents: they are asked for when somebody really calls.
      const { reporter } = await call('GET /issues/:id', { params: { id } })
      if (!reporter?.phone) return setSaid(workWords.noPhone(reporter?.name ?? workWords.resident))
      await Taro.makePhoneCall({ phoneNumber: reporter.phone }).catch(() => undefined)
    } catch (error) {
      setSaid((error as ApiProblem).message)
    }
  }
  return (
    <>
      <View className="work-card__actions">
        {state === 'dispatched' ? <QuietButton block icon="check" onPress={onAccept}>{workWords.steps.dispatched}</QuietButton> : null}
        {state === 'accepted' ? <QuietButton block icon="camera" onPress={() => open('handle', { id })}>{workWords.steps.accepted}</QuietButton> : null}
        {state === 'handled' ? <QuietButton block icon="search" onPress={() => open('inspect', { id })}>{workWords.steps.handled}</QuietButton> : null}
        <QuietButton block icon="phone" onPress={callReporter}>{workWords.call}</QuietButton>
      </View>
      {said ? <Note tone="warning">{said}</Note> : null}
    </>
  )
}

import { useRouter } from '@tarojs/taro'
import { useState } from 'react'
import type { Result } from '@shared/api'
import { useCall } from '@/api/use-call'
import { Card } from '@/kit/card'
import { Empty } from '@/kit/empty'
import { MainButton } from '@/kit/main-button'
import { MissingPage } from '@/kit/missing-page'
import { goBack, open } from '@/kit/routes'
import { Screen } from '@/kit/screen'
import { IconLine } from '../../icon-line'
import { speakTime } from '../../speak-time'
import { showsCode } from '../phase'
import { organiseWords } from '../words'
import type { Act } from './act'
import { ActSheet } from './act-sheet'
import { ConfirmAllSheet } from './confirm-all-sheet'
import { toConfirm } from './groups'
import { ParticipantList } from './participant-list'
import { useParticipants } from './use-participants'
import { participantsWords as words } from './words'

type Activity = Result<'GET /activities/:id'>

/** The organiser's list of an activity: who is in it, what was served, and her word on it. */
export default function ParticipantsPage() {
  const { id = '' } = useRouter().params
  const activity = useCall('GET /activities/:id', { params: { id } })
  const back = { words: words.toOrganise, onPress: goBack }
  if (!activity.data) return <MissingPage title={words.title} call={activity} notFound={words.notFound} action={back} />
  if (activity.data.can.organise) return <Participants activity={activity.data} onChanged={activity.refresh} />
  return (
    <Screen title={words.title}>
      <Empty icon="lock" words={words.notYours} action={back} />
    </Screen>
  )
}

function Participants({ activity, onChanged }: { activity: Activity; onChanged: () => unknown }) {
  const { id, name, where, minutes, taken, places, waiting } = activity
  const [act, setAct] = useState<Act | null>(null)
  const [all, setAll] = useState(false)
  const { pages, replace } = useParticipants(id, act !== null || all)
  const ready = toConfirm(pages.items)
  const now = new Date()
  return (
    <Screen
      title={name}
      foot={
        ready.length ? (
          <MainButton icon="check" onPress={() => setAll(true)}>
            {words.confirmAll(ready.length)}
          </MainButton>
        ) : showsCode(activity, now) ? (
          <MainButton icon="key" onPress={() => open('activityCode', { id })}>
            {words.code}
          </MainButton>
        ) : undefined
      }
    >
      <Card>
        <IconLine icon="clock">{speakTime(activity, now)}</IconLine>
        <IconLine icon="place">{where}</IconLine>
        <IconLine icon="neighbours">{organiseWords.people(taken, places, waiting)}</IconLine>
      </Card>
      <ParticipantList pages={pages} ended={activity.state === 'ended'} onAct={setAct} onDone={replace} onRefused={pages.refresh} />
      {act ? (
        <ActSheet
          act={act}
          planned={minutes}
          onClose={() => {
            setAct(null)
            void pages.refresh()
          }}
          onDone={(after) => {
            replace(act.participant, after)
            setAct(null)
          }}
        />
      ) : null}
      {all ? (
        <ConfirmAllSheet
          participants={ready}
          more={pages.hasMore}
          onDone={replace}
          onClose={() => {
            setAll(false)
            void onChanged()
          }}
        />
      ) : null}
    </Screen>
  )
}

import Taro, { useRouter } from '@tarojs/taro'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { type Called, useCall } from '@/api/use-call'
import { useStep } from '@/api/use-step'
import type { IconName } from '@/kit/icon'
import { MainButton } from '@/kit/main-button'
import { Note } from '@/kit/note'
import { QuietButton } from '@/kit/quiet-button'
import { open } from '@/kit/routes'
import { Screen } from '@/kit/screen'
import { MissingPage } from '@/kit/missing-page'
import { type Act, actsOf } from '../acts'
import type { Invitation } from '../standing'
import { actWords, invitationWords } from '../words'
import { Course } from './course'
import { StandingCard } from './standing-card'

const icons: Record<Act, IconName> = { accept: 'check', another: 'clock', decline: 'close', propose: 'clock', raiseIssue: 'report', withdraw: 'returned', callInviter: 'phone' }

/** One invitation for the resident and for those who invite. Opened with `?id=`. */
export default function InvitationPage() {
  const { id = '', sent } = useRouter().params
  const invitation = useCall('GET /invitations/:id', { params: { id } })
  if (!invitation.data) {
    return <MissingPage title={invitationWords.title} call={invitation} notFound={invitationWords.notFound} action={{ words: invitationWords.toList, onPress: () => open('invitations') }} />
  }
  return <Shown invitation={invitation.data} call={invitation} justSent={sent === '1'} />
}

function Shown({ invitation, call, justSent }: { invitation: Invitation; call: Called<Invitation>; justSent: boolean }) {
  const { take, problem } = useStep('POST /invitations/:id/answer', invitation.id)
  const [accepted, setAccepted] = useState(false)
  const { id, resident, invitedBy, state } = invitation
  const { main, quiet } = actsOf(invitation)
  const now = new Date()
  const accept = async () => {
    const after = await take({ answer: 'accept' })
    setAccepted(after !== null)
    if (after) call.replace(after)
    else await call.refresh()
  }
  const act = (name: Act) => {
    switch (name) {
      case 'accept':
        return accept()
      case 'another':
        return open('answerInvite', { id, answer: 'another_time' })
      case 'decline':
        return open('answerInvite', { id, answer: 'decline' })
      case 'propose':
        return open('proposeInvite', { id })
      case 'withdraw':
        return open('withdrawInvite', { id })
      case 'raiseIssue':
        return open('raiseFromInvite', { id })
      case 'callInviter':
        return dial(invitedBy.phone)
    }
  }
  const say = (name: Act) => (name === 'callInviter' ? actWords.call(invitedBy.name) : actWords[name])
  return (
    <Screen
      title={invitationWords.title}
      foot={
        main ? (
          <>
            {problem ? <Note tone="danger">{problem.message}</Note> : null}
            <MainButton icon={icons[main]} onPress={() => act(main)}>
              {say(main)}
            </MainButton>
          </>
        ) : undefined
      }
    >
      {call.failure ? (
        <Note tone="warning" icon="offline" action={<QuietButton icon="refresh" onPress={call.refresh}>{invitationWords.again}</QuietButton>}>
          {invitationWords.stale}
        </Note>
      ) : null}
      {justSent && state === 'asked' ? <Note tone="done">{invitationWords.sent(resident.name)}</Note> : null}
      {accepted && state === 'accepted' ? <Note tone="done">{actWords.accepted}</Note> : null}
      {problem && !main ? <Note tone="danger">{problem.message}</Note> : null}
      <StandingCard invitation={invitation} now={now} callable={main !== 'callInviter'} />
      {quiet.length ? (
        <View className="quiet-row">
          {quiet.map((name) => (
            <QuietButton key={name} icon={icons[name]} tone={name === 'decline' || name === 'withdraw' ? 'danger' : 'main'} onPress={() => act(name)}>
              {say(name)}
            </QuietButton>
          ))}
        </View>
      ) : null}
      <Course invitation={invitation} now={now} />
    </Screen>
  )
}

async function dial(phone: string | null): Promise<void> {
  if (!phone) return
  await Taro.makePhoneCall({ phoneNumber: phone }).catch(() => {
    // The person closed the dialog.
  })
}

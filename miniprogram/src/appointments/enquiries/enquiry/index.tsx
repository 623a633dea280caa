import { useRouter } from '@tarojs/taro'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { type Called, useCall } from '@/api/use-call'
import { useStep } from '@/api/use-step'
import { MainButton } from '@/kit/main-button'
import { Note } from '@/kit/note'
import { QuietButton } from '@/kit/quiet-button'
import { open } from '@/kit/routes'
import { Screen } from '@/kit/screen'
import { MissingPage } from '@/kit/missing-page'
import { type EnquiryDetail, sayProfessional } from '../standing'
import { threadWords } from '../words'
import { Composer } from './composer'
import { OpenSheet } from './open-sheet'
import { StandingCard } from './standing-card'
import { Thread } from './thread'
import { type Replying, useReply } from './use-reply'

/** One consultation for its parties, and for a desk as far as they let it. Opened with `?id=`. */
export default function EnquiryPage() {
  const { id = '', sent } = useRouter().params
  const enquiry = useCall('GET /enquiries/:id', { params: { id } })
  if (!enquiry.data) return <MissingPage title={threadWords.title} call={enquiry} notFound={threadWords.notFound} action={{ words: threadWords.toList, onPress: () => open('enquiries') }} />
  return <Shown enquiry={enquiry.data} call={enquiry} justSent={sent === '1'} />
}

function Shown({ enquiry, call, justSent }: { enquiry: EnquiryDetail; call: Called<EnquiryDetail>; justSent: boolean }) {
  const reply = useReply(enquiry, call.replace, () => void call.refresh())
  const { messages, professional, can } = enquiry
  const writing = can.reply && reply.writing
  const now = new Date()
  return (
    <Screen title={enquiry.service.name} foot={footOf(enquiry, reply, writing)}>
      {call.failure ? (
        <Note tone="warning" icon="offline" action={<QuietButton icon="refresh" onPress={call.refresh}>{threadWords.again}</QuietButton>}>
          {threadWords.stale}
        </Note>
      ) : null}
      {justSent && messages?.length === 1 ? <Note tone="done">{threadWords.sent(sayProfessional(professional))}</Note> : null}
      <StandingCard enquiry={enquiry} now={now} />
      {messages ? (
        <Thread messages={messages} now={now} />
      ) : (
        <Note icon="lock">{threadWords.hidden}</Note>
      )}
      {reply.sent ? <Note tone="done">{threadWords.sentNow}</Note> : null}
      {reply.problem && !can.reply ? <Note tone="danger">{reply.problem.message}</Note> : null}
      {writing ? <Composer reply={reply} by={professional.me ? 'professional' : 'resident'} /> : null}
      <Quiet enquiry={enquiry} reply={reply} onDone={call.replace} />
    </Screen>
  )
}

/** The one thing to do now: send what is being written, answer, or say how it went. */
function footOf({ id, can, state, professional }: EnquiryDetail, reply: Replying, writing: boolean) {
  if (writing) {
    return (
      <>
        {reply.problem ? <Note tone="danger">{reply.problem.message}</Note> : null}
        <MainButton busyWords={threadWords.sending} onPress={reply.send}>
          {threadWords.send}
        </MainButton>
      </>
    )
  }
  if (can.judge && (state === 'answered' || !can.reply)) {
    return (
      <MainButton icon="star" onPress={() => open('judgeEnquiry', { id })}>
        {threadWords.judge}
      </MainButton>
    )
  }
  if (!can.reply) return undefined
  return (
    <MainButton icon="message" onPress={() => reply.setWriting(true)}>
      {professional.me && state === 'asked' ? threadWords.reply : threadWords.write}
    </MainButton>
  )
}

/** What can be done beside it: write on where judging is the main thing, end it unanswered, let the desk in or not any more. */
function Quiet({ enquiry, reply, onDone }: { enquiry: EnquiryDetail; reply: Replying; onDone: (after: EnquiryDetail) => void }) {
  const [asking, setAsking] = useState(false)
  const { take, problem } = useStep('PUT /enquiries/:id/open', enquiry.id)
  const { id, can, state, openedBy } = enquiry
  const takeBack = async () => {
    const after = await take({ open: false })
    if (after) onDone(after)
  }
  return (
    <>
      <View className="quiet-row">
        {can.judge && can.reply && state === 'answered' && !reply.writing ? (
          <QuietButton icon="message" onPress={() => reply.setWriting(true)}>
            {threadWords.write}
          </QuietButton>
        ) : null}
        {can.judge && can.reply && (state === 'asked' || reply.writing) ? (
          <QuietButton icon="star" onPress={() => open('judgeEnquiry', { id })}>
            {threadWords.judge}
          </QuietButton>
        ) : null}
        {can.open ? (
          <QuietButton icon={openedBy ? 'lock' : 'neighbours'} onPress={openedBy ? takeBack : () => setAsking(true)}>
            {openedBy ? threadWords.unopen : threadWords.open}
          </QuietButton>
        ) : null}
      </View>
      {problem ? <Note tone="danger">{problem.message}</Note> : null}
      <OpenSheet shown={asking} enquiry={enquiry} onClose={() => setAsking(false)} onDone={onDone} />
    </>
  )
}

import { useRouter } from '@tarojs/taro'
import { type Called, useCall } from '@/api/use-call'
import { Empty } from '@/kit/empty'
import { Loaded } from '@/kit/loaded'
import { MainButton } from '@/kit/main-button'
import { Note } from '@/kit/note'
import { QuietButton } from '@/kit/quiet-button'
import { openTab } from '@/kit/routes'
import { Screen } from '@/kit/screen'
import { useMe } from '@/session/me'
import { useNear } from '@/session/near'
import { pageWords } from '../words'
import { actIcons, actsOf, wordsOf } from './acts'
import { Course } from './course'
import { DeclineSheet } from './decline-sheet'
import { QuietActs } from './quiet-acts'
import { dueWords, type IssueDetail } from './standing'
import { StandingCard } from './standing-card'
import { StillEmergency, Subject } from './subject'
import { useAct } from './use-act'
import { WithdrawSheet } from './withdraw-sheet'

/** One issue, for every role: how it stands, the one thing to do now, what it is about, what happened. */
export default function IssuePage() {
  const { id = '', sent } = useRouter().params
  const issue = useCall('GET /issues/:id', { params: { id } })
  if (issue.data) return <Shown issue={issue.data} call={issue} justSent={sent === '1'} />
  return (
    <Screen title={pageWords.title}>
      {issue.failure?.code === 'not_found' ? (
        <Empty icon="info" words={pageWords.notFound} action={{ words: pageWords.toMine, onPress: () => openTab('mine') }} />
      ) : (
        <Loaded call={issue} cards={3}>
          {() => null}
        </Loaded>
      )}
    </Screen>
  )
}

function Shown({ issue, call, justSent }: { issue: IssueDetail; call: Called<IssueDetail>; justSent: boolean }) {
  const { act, problem, done, sheet, closeSheet } = useAct(issue, call)
  const { main, quiet } = actsOf(issue, { invites: useMe().data?.can.invite })
  const near = useNear()
  const now = new Date()
  return (
    <Screen
      title={issue.category.label}
      foot={
        main ? (
          <>
            {problem ? <Note tone="danger">{problem.message}</Note> : null}
            <MainButton icon={actIcons[main]} onPress={() => act(main)}>
              {wordsOf(main, issue)}
            </MainButton>
          </>
        ) : undefined
      }
    >
      {call.failure ? (
        <Note tone="warning" icon="offline" action={<QuietButton icon="refresh" onPress={call.refresh}>{pageWords.again}</QuietButton>}>
          {pageWords.stale}
        </Note>
      ) : null}
      <StillEmergency issue={issue} />
      {justSent && !done && issue.holder ? <Note tone="done">{near(pageWords.sent(issue.holder, dueWords(issue, now)))}</Note> : null}
      {done ? <Note tone="done">{done}</Note> : null}
      {problem && !main ? <Note tone="danger">{problem.message}</Note> : null}
      {issue.can.agree && issue.filedBy ? (
        <Note tone="warning" icon="person">
          {near(pageWords.filedForYou(issue.filedBy, issue.from))}
        </Note>
      ) : null}
      <StandingCard issue={issue} now={now} callable={quiet.includes('callHolder')} />
      <QuietActs acts={quiet.filter((name) => name !== 'callHolder')} issue={issue} onAct={act} />
      <Subject issue={issue} now={now} />
      <Course issue={issue} now={now} />
      <WithdrawSheet shown={sheet === 'withdraw'} onClose={closeSheet} issue={issue} onDone={call.replace} />
      <DeclineSheet shown={sheet === 'decline'} onClose={closeSheet} issue={issue} onDone={call.replace} />
    </Screen>
  )
}

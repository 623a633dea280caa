import { View } from '@tarojs/components'
import { useState } from 'react'
import { speakDeadline } from '@shared/time/speak'
import { type Called, useCall } from '@/api/use-call'
import { Empty } from '@/kit/empty'
import { Loaded } from '@/kit/loaded'
import { MainButton } from '@/kit/main-button'
import { Note } from '@/kit/note'
import { QuietButton } from '@/kit/quiet-button'
import { open } from '@/kit/routes'
import { useMe } from '@/session/me'
import { useNear } from '@/session/near'
import { TransferForm } from '../act/transfer/transfer-form'
import { type Act, actIcons, actsOf, wordsOf } from '../issue/acts'
import { Course } from '../issue/course'
import { QuietActs } from '../issue/quiet-acts'
import type { IssueDetail } from '../issue/standing'
import { StandingCard } from '../issue/standing-card'
import { Subject } from '../issue/subject'
import { useAct } from '../issue/use-act'
import { deskWords } from './words'
import './detail-pane.scss'

interface DetailPaneProps {
  /** The item to show; null: none yet. */
  id: string | null
  now: Date
  onClose: () => void
  /** The item was changed here, so the list has to be asked for again. */
  onChanged: () => unknown
}

/** As on the item's page, but what a desk does first with another's item is to reassign it; the holder's call stands beside the name. */
function deskActs(issue: IssueDetail, invites: boolean): { main: Act | null; quiet: Act[] } {
  const { main, quiet } = actsOf(issue, { invites })
  const all = [...(main ? [main] : []), ...quiet].filter((act) => act !== 'callHolder')
  const first = main && main !== 'callHolder' && main !== 'support' ? main : all.includes('reassign') ? 'reassign' : null
  return { main: first, quiet: all.filter((act) => act !== first) }
}

/** One item beside the table: how it stands, what can be done, reassigning without leaving the list. */
export function DetailPane({ id, now, onClose, onChanged }: DetailPaneProps) {
  return (
    <View className="detail-pane" ariaLabel={deskWords.detail}>
      {id ? <Opened key={id} id={id} now={now} onClose={onClose} onChanged={onChanged} /> : <Empty icon="items" words={deskWords.choose} />}
    </View>
  )
}

function Opened({ id, now, onClose, onChanged }: DetailPaneProps & { id: string }) {
  const issue = useCall('GET /issues/:id', { params: { id } })
  const near = useNear()
  return (
    <>
      <View className="quiet-row">
        <QuietButton icon="close" onPress={onClose}>
          {deskWords.close}
        </QuietButton>
        <QuietButton icon="next" onPress={() => open('issue', { id })}>
          {deskWords.whole}
        </QuietButton>
      </View>
      {issue.data ? <View className="detail-pane__title">{`${issue.data.category.label} · ${near(issue.data.place.label)}`}</View> : null}
      <Loaded call={issue} cards={3}>
        {(data) => <Shown issue={data} call={issue} now={now} onChanged={onChanged} />}
      </Loaded>
    </>
  )
}

function Shown({ issue, call, now, onChanged }: { issue: IssueDetail; call: Called<IssueDetail>; now: Date; onChanged: () => unknown }) {
  const [reassigning, setReassigning] = useState(false)
  const [said, setSaid] = useState<{ words: string; tone: 'done' | 'warning' } | null>(null)
  const changedCall: Called<IssueDetail> = {
    ...call,
    replace: (after) => {
      call.replace(after)
      void onChanged()
    },
  }
  const { act, problem, done } = useAct(issue, changedCall)
  const { main, quiet } = deskActs(issue, useMe().data?.can.invite ?? false)
  const doAct = (name: Act) => (name === 'transfer' || name === 'reassign' ? setReassigning(true) : act(name))

  // Keyed apart, so that each begins at its top however far the other was scrolled.
  if (reassigning && issue.can.transfer) {
    return (
      <View className="detail-pane__scroll" key="reassign">
        <StandingCard issue={issue} now={now} />
        <TransferForm
          inPane
          issue={issue}
          acting={{
            done: (after) => {
              setReassigning(false)
              setSaid({ tone: 'done', words: deskWords.reassigned(`${after.holder?.label ?? ''}${after.holder?.name ?? ''}`, after.due ? speakDeadline(after.due, now) : '') })
              changedCall.replace(after)
            },
            refused: (refusal) => {
              setReassigning(false)
              setSaid({ tone: 'warning', words: deskWords.overtaken(refusal.message) })
              void call.refresh()
              void onChanged()
            },
          }}
        />
        <QuietButton block onPress={() => setReassigning(false)}>
          {deskWords.keep}
        </QuietButton>
      </View>
    )
  }
  return (
    <View className="detail-pane__scroll" key="shown">
      {said ? <Note tone={said.tone}>{said.words}</Note> : null}
      {done ? <Note tone="done">{done}</Note> : null}
      {problem ? <Note tone="danger">{problem.message}</Note> : null}
      <StandingCard issue={issue} now={now} />
      {main ? (
        <MainButton icon={actIcons[main]} onPress={() => doAct(main)}>
          {wordsOf(main, issue)}
        </MainButton>
      ) : null}
      {quiet.length ? <QuietActs acts={quiet} issue={issue} onAct={doAct} /> : null}
      <Subject issue={issue} now={now} />
      <Course issue={issue} now={now} />
    </View>
  )
}

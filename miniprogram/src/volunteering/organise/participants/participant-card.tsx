import { View } from '@tarojs/components'
import { type ParticipationState, participationStateLabels } from '@shared/volunteering/participation'
import { useAsk } from '@/api/use-ask'
import { CallButton } from '@/kit/call-button'
import { Card } from '@/kit/card'
import type { IconName } from '@/kit/icon'
import { Note } from '@/kit/note'
import { QuietButton } from '@/kit/quiet-button'
import { Tag, type Tone } from '@/kit/tag'
import { IconLine } from '../../icon-line'
import { speakClock } from '../../speak-time'
import type { Act } from './act'
import { needsAnother, type Participant } from './groups'
import { participantsWords as words } from './words'
import '../../volunteering.scss'

const signs: Record<ParticipationState, { icon: IconName; tone: Tone }> = {
  waiting: { icon: 'clock', tone: 'plain' },
  signed: { icon: 'person', tone: 'plain' },
  in: { icon: 'play', tone: 'pine' },
  out: { icon: 'todo', tone: 'warning' },
  confirmed: { icon: 'done', tone: 'done' },
  refused: { icon: 'close', tone: 'danger' },
  absent: { icon: 'away', tone: 'plain' },
  left: { icon: 'returned', tone: 'plain' },
}

interface ParticipantCardProps {
  participant: Participant
  /** Asks something before it is done. */
  onAct: (act: Act) => void
  onDone: (after: Participant) => void
  onRefused: () => unknown
}

interface Action {
  words: string
  icon?: IconName
  onPress: () => unknown
}

/** One of the list: where she stands, what the server counted, and what may be done about it. */
export function ParticipantCard({ participant, onAct, onDone, onRefused }: ParticipantCardProps) {
  const { id, name, phone, state, minutes, confirmable, can } = participant
  const { ask, problem } = useAsk()
  const after = async (asked: Promise<Participant | null>) => {
    const done = await asked
    if (done) onDone(done)
    else void onRefused()
  }
  const markIn = () => after(ask('POST /participations/:id/mark', { params: { id }, body: { as: 'in' } }))
  const confirm = () => after(ask('POST /participations/:id/confirm', { params: { id }, body: { confirm: true } }))
  const actions: Action[] = [
    ...(confirmable && minutes ? [{ words: words.confirm(minutes), icon: 'check' as const, onPress: confirm }] : []),
    ...(confirmable ? [{ words: words.refuse, onPress: () => onAct({ as: 'refuse', participant }) }] : []),
    ...(can.in ? [{ words: words.markIn, icon: 'check' as const, onPress: markIn }] : []),
    ...(can.out || can.settle ? [{ words: words.markOut, icon: 'leave' as const, onPress: () => onAct({ as: 'out', participant }) }] : []),
    ...(can.absent ? [{ words: words.markAbsent, onPress: () => onAct({ as: 'absent', participant }) }] : []),
  ]
  const reach = state === 'signed' || state === 'in' || state === 'waiting' ? phone : null
  return (
    <Card title={name} aside={<Tag {...signs[state]}>{participationStateLabels[state]}</Tag>}>
      <Times participant={participant} />
      {minutes === null ? null : <View className="serving__strong">{words.served(minutes)}</View>}
      {confirmable && minutes === 0 ? <Note>{words.nothingServed}</Note> : null}
      {needsAnother(participant) ? <Note icon="lock">{words.own}</Note> : null}
      {problem ? <Note tone="danger">{problem.message}</Note> : null}
      {actions.length || reach ? (
        <View className="quiet-row">
          {actions.map(({ words: said, icon, onPress }) => (
            <QuietButton key={said} icon={icon} label={`${name}：${said}`} onPress={onPress}>
              {said}
            </QuietButton>
          ))}
          {reach ? <CallButton phone={reach} who={name} /> : null}
        </View>
      ) : null}
    </Card>
  )
}

function Times({ participant: { checkedInAt, checkedOutAt } }: { participant: Participant }) {
  if (!checkedInAt) return null
  const clock = (moment: string) => speakClock(moment, new Date())
  return <IconLine icon="clock">{[words.checkedIn(clock(checkedInAt)), ...(checkedOutAt ? [words.checkedOut(clock(checkedOutAt))] : [])].join('，')}</IconLine>
}

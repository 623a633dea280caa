import { speakMoment } from '@shared/time/speak'
import { Card } from '@/kit/card'
import type { IconName } from '@/kit/icon'
import { Timeline } from '@/kit/timeline'
import { useNear } from '@/session/near'
import type { Invitation } from '../standing'
import { invitationWords } from '../words'

const icons: Record<string, IconName> = {
  'invitation.asked': 'message',
  'invitation.proposed': 'clock',
  'invitation.anotherTime': 'refresh',
  'invitation.declined': 'close',
  'invitation.withdrawn': 'returned',
  'invitation.lapsed': 'clock',
  'invitation.reminded': 'bell',
  'invitation.issueRaised': 'report',
}

/** What happened to it, newest first. */
export function Course({ invitation, now }: { invitation: Invitation; now: Date }) {
  const near = useNear()
  const steps = invitation.timeline.map(({ at, type, words, note }, index) => ({ key: `${index}`, time: speakMoment(at, now), words: near(words), note, icon: icons[type], state: 'past' as const }))
  return (
    <Card title={invitationWords.course}>
      <Timeline steps={steps.reverse()} />
    </Card>
  )
}

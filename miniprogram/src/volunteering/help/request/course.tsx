import { openHelpStates } from '@shared/volunteering/help'
import { speakMoment } from '@shared/time/speak'
import { Card } from '@/kit/card'
import type { IconName } from '@/kit/icon'
import { Timeline, type TimelineStep } from '@/kit/timeline'
import { withoutEcho } from '@/kit/without-echo'
import { useNear } from '@/session/near'
import { headlineOf, type HelpDetail } from '../standing'
import { helpWords } from '../words'

const icons: Record<string, IconName> = {
  'help.asked': 'report',
  'help.taken': 'neighbours',
  'help.givenBack': 'returned',
  'help.finished': 'check',
  'help.confirmed': 'star',
  'help.disputed': 'warning',
  'help.settled': 'scales',
  'help.cancelled': 'close',
  'help.lapsed': 'close',
}

/** What happened to it, newest first; above it what it waits for, while it is open. */
export function Course({ request, now }: { request: HelpDetail; now: Date }) {
  const near = useNear()
  const happened = request.timeline.map(
    ({ at, type, words, note }, index): TimelineStep => ({ key: `${index}`, time: speakMoment(at, now), words: near(withoutEcho(words)), note, icon: icons[type], state: 'past' }),
  )
  const open = (openHelpStates as readonly string[]).includes(request.state)
  const waiting: TimelineStep[] = open ? [{ key: 'next', words: headlineOf(request, now), state: 'next' }] : []
  return (
    <Card title={helpWords.course}>
      <Timeline steps={[...waiting, ...happened.reverse()]} />
    </Card>
  )
}

import { View } from '@tarojs/components'
import type { Result } from '@shared/api'
import { Card } from '@/kit/card'
import { QuietButton } from '@/kit/quiet-button'
import { open } from '@/kit/routes'
import { Tag } from '@/kit/tag'
import { IconLine } from '../icon-line'
import { speakTime } from '../speak-time'
import { type Phase, phaseSigns, showsCode } from './phase'
import { organiseWords as words } from './words'

interface ActivityCardProps {
  activity: Result<'GET /activities'>['items'][number]
  phase: Phase
  now: Date
}

/** One activity of the organiser, with what there is to do about it now. */
export function ActivityCard({ activity, phase, now }: ActivityCardProps) {
  const { id, name, where, taken, places, waiting } = activity
  return (
    <Card title={name} aside={<Tag {...phaseSigns[phase]}>{words.signs[phase]}</Tag>}>
      <IconLine icon="clock">{speakTime(activity, now)}</IconLine>
      <IconLine icon="place">{where}</IconLine>
      {phase === 'cancelled' ? null : (
        <>
          <IconLine icon="neighbours">{words.people(taken, places, waiting)}</IconLine>
          <View className="quiet-row">
            {showsCode(activity, now) ? (
              <QuietButton icon="key" onPress={() => open('activityCode', { id })}>
                {words.code}
              </QuietButton>
            ) : null}
            <QuietButton icon="items" onPress={() => open('participants', { id })}>
              {phase === 'unsettled' ? words.listAndConfirm : words.list}
            </QuietButton>
            {phase === 'coming' || phase === 'soon' ? (
              <QuietButton icon="calendar" onPress={() => open('announce', { id })}>
                {words.edit}
              </QuietButton>
            ) : null}
          </View>
        </>
      )}
    </Card>
  )
}

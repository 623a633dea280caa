import { View } from '@tarojs/components'
import type { Result } from '@shared/api'
import { type OrganisationState, organisationStateLabels } from '@shared/volunteering/organisation'
import { useCall } from '@/api/use-call'
import { Card } from '@/kit/card'
import type { IconName } from '@/kit/icon'
import { Loaded } from '@/kit/loaded'
import { Note } from '@/kit/note'
import { QuietButton } from '@/kit/quiet-button'
import { open } from '@/kit/routes'
import { Tag, type Tone } from '@/kit/tag'
import { useNear } from '@/session/near'
import { IconLine } from '../icon-line'
import { organiseWords as words } from './words'

type Organisation = Result<'GET /organisations'>['items'][number]

const signs: Record<OrganisationState, { icon: IconName; tone: Tone }> = {
  asked: { icon: 'clock', tone: 'warning' },
  approved: { icon: 'done', tone: 'done' },
  refused: { icon: 'returned', tone: 'danger' },
  stopped: { icon: 'stop', tone: 'plain' },
}

/** One organisation that I run: how it stands with the desk, and the way to change it. */
export function OrganisationCard({ organisation: { id, name, place, state, activities, volunteers } }: { organisation: Organisation }) {
  const near = useNear()
  return (
    <Card title={name} aside={<Tag {...signs[state]}>{organisationStateLabels[state]}</Tag>}>
      <IconLine icon="place">{near(place.label)}</IconLine>
      {state === 'approved' ? <IconLine icon="neighbours">{words.figures(activities, volunteers)}</IconLine> : null}
      {state === 'asked' ? <Note icon="clock">{words.asked}</Note> : null}
      {state === 'stopped' ? <Note tone="warning">{words.stopped}</Note> : null}
      {state === 'refused' ? <Refusal id={id} /> : null}
      {state === 'stopped' ? null : (
        <View className="quiet-row">
          <QuietButton icon="building" onPress={() => open('editOrganisation', { id })}>
            {words.editOrganisation}
          </QuietButton>
        </View>
      )}
    </Card>
  )
}

/** What the desk wrote, which only the organisation's own page tells. */
function Refusal({ id }: { id: string }) {
  const organisation = useCall('GET /organisations/:id', { params: { id } })
  return (
    <Loaded call={organisation} cards={1}>
      {({ answer }) => <Note tone="danger">{`${words.refused(answer)}${/[。！？.!?]$/.test(answer ?? '。') ? '' : '。'}${words.refusedNext}`}</Note>}
    </Loaded>
  )
}

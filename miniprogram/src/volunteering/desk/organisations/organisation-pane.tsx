import { View } from '@tarojs/components'
import { useState } from 'react'
import { organisationStateLabels } from '@shared/volunteering/organisation'
import { type Called, useCall } from '@/api/use-call'
import { Empty } from '@/kit/empty'
import { Loaded } from '@/kit/loaded'
import { Note } from '@/kit/note'
import { Tag } from '@/kit/tag'
import { Approval } from './approval'
import { Facts } from './facts'
import type { Organisation } from './organisation'
import { deskOrganisationsWords as words, stateSigns } from './words'
import '@/kit/desk.scss'

interface OrganisationPaneProps {
  id: string
  onChanged: () => Promise<void>
}

/** One organisation as the desk sees it: what it says, who answers for it, and the desk's word. */
export function OrganisationPane({ id, onChanged }: OrganisationPaneProps) {
  const organisation = useCall('GET /organisations/:id', { params: { id } })
  if (organisation.failure?.code === 'not_found' && !organisation.data) return <Empty icon="building" words={words.notFound} />
  return (
    <Loaded call={organisation} cards={2}>
      {(data) => <Shown organisation={data} call={organisation} onChanged={onChanged} />}
    </Loaded>
  )
}

function Shown({ organisation, call, onChanged }: { organisation: Organisation; call: Called<Organisation>; onChanged: () => Promise<void> }) {
  const [said, setSaid] = useState<{ tone: 'done' | 'warning'; words: string } | null>(null)
  const { name, state, can } = organisation
  return (
    <>
      <View className="pane__title">{name}</View>
      <View className="quiet-row">
        <Tag {...stateSigns[state]}>{organisationStateLabels[state]}</Tag>
      </View>
      {said ? <Note tone={said.tone}>{said.words}</Note> : null}
      <Facts organisation={organisation} />
      {can.approve ? (
        <Approval
          key={state}
          organisation={organisation}
          onDone={(after) => {
            setSaid({ tone: 'done', words: words.done(after.state, after.name) })
            call.replace(after)
            void onChanged()
          }}
          onOvertaken={() => {
            setSaid({ tone: 'warning', words: words.overtaken })
            void call.refresh()
            void onChanged()
          }}
        />
      ) : (
        <Note>{words.own}</Note>
      )}
    </>
  )
}

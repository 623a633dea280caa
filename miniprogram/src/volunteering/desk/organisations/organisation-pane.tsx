import { View } from '@tarojs/components'
import { useState } from 'react'
import { organisationStateLabels } from '@shared/volunteering/organisation'
import { type Called, useCall } from '@/api/use-call'
import { Empty } from '@/kit/empty'
import { Loaded } from '@/kit/loaded'
import { Note } from '@/kit/note'
import { Tag } from '@/kit/tag'
import { useWide } from '@/kit/use-wide'
import { Approval, type Saying } from './approval'
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
  const [saying, setSaying] = useState<Saying | null>(null)
  const wide = useWide()
  const { name, state, can } = organisation
  const approval = (
    <Approval
      key={state}
      organisation={organisation}
      saying={saying}
      onSaying={setSaying}
      onDone={(after) => {
        setSaying(null)
        setSaid({ tone: 'done', words: words.done(after.state, after.name) })
        call.replace(after)
        void onChanged()
      }}
      onOvertaken={() => {
        setSaying(null)
        setSaid({ tone: 'warning', words: words.overtaken })
        void call.refresh()
        void onChanged()
      }}
    />
  )
  return (
    <>
      <View className="pane__title">{name}</View>
      <View className="quiet-row">
        <Tag {...stateSigns[state]}>{organisationStateLabels[state]}</Tag>
      </View>
      {said ? <Note tone={said.tone}>{said.words}</Note> : null}
      {saying ? approval : null}
      {/* On a phone what is written down would be out of sight below them. */}
      {saying && !wide ? null : <Facts organisation={organisation} />}
      {saying ? null : can.approve ? approval : <Note>{words.own}</Note>}
    </>
  )
}

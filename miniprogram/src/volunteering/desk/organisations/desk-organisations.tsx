import { useState } from 'react'
import { type OrganisationState } from '@shared/volunteering/organisation'
import { usePages } from '@/api/use-pages'
import { Beside } from '@/kit/beside'
import { DeskPages } from '@/kit/desk-pages'
import { Empty } from '@/kit/empty'
import { focusRow } from '@/kit/row-props'
import { Segments } from '@/kit/segments'
import { OrganisationPane } from './organisation-pane'
import { OrganisationsTable } from './organisations-table'
import { deskOrganisationsWords as words } from './words'

const views = ['asked', 'approved', 'refused', 'stopped'] as const satisfies readonly OrganisationState[]

/** Organisations by how they stand, and the one that was opened beside them. */
export function DeskOrganisations() {
  const [state, setState] = useState<OrganisationState>('asked')
  const [opened, setOpened] = useState<string | null>(null)
  const pages = usePages('GET /organisations', { query: { state } })
  const close = () => {
    if (opened) focusRow(opened)
    setOpened(null)
  }
  return (
    <Beside label={words.detail} choose={words.choose} icon="building" onClose={close} pane={opened ? <OrganisationPane key={opened} id={opened} onChanged={pages.refresh} /> : null}>
      <Segments
        label={words.states}
        options={views.map((value) => ({ value, label: words.views[value] }))}
        value={state}
        onChange={(to) => {
          setOpened(null)
          setState(to)
        }}
      />
      <DeskPages pages={pages} unit="个" empty={<Empty icon={state === 'asked' ? 'done' : 'building'} words={words.empty[state]} />}>
        <OrganisationsTable items={pages.items} opened={opened} onOpen={setOpened} onClose={close} onEnd={pages.more} />
      </DeskPages>
    </Beside>
  )
}

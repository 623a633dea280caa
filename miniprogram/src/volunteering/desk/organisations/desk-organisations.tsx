import { View } from '@tarojs/components'
import { useState } from 'react'
import { type OrganisationState } from '@shared/volunteering/organisation'
import { usePages } from '@/api/use-pages'
import { Empty } from '@/kit/empty'
import { Failure } from '@/kit/failure'
import { Loading } from '@/kit/loading'
import { Note } from '@/kit/note'
import { QuietButton } from '@/kit/quiet-button'
import { focusRow } from '@/kit/row-props'
import { Segments } from '@/kit/segments'
import { Sheet } from '@/kit/sheet'
import { useWide } from '@/kit/use-wide'
import { volunteeringWords } from '../../words'
import { OrganisationPane } from './organisation-pane'
import { OrganisationsTable } from './organisations-table'
import { deskOrganisationsWords as words } from './words'
import './organisations.scss'

const views = ['asked', 'approved', 'refused', 'stopped'] as const satisfies readonly OrganisationState[]

/** Organisations by how they stand, and the one that was opened beside them. */
export function DeskOrganisations() {
  const wide = useWide()
  const [state, setState] = useState<OrganisationState>('asked')
  const [opened, setOpened] = useState<string | null>(null)
  const pages = usePages('GET /organisations', { query: { state } })
  const { items, loading, failure } = pages
  const close = () => {
    if (opened) focusRow(opened)
    setOpened(null)
  }
  const pane = opened ? <OrganisationPane key={opened} id={opened} onClose={wide ? close : undefined} onChanged={pages.refresh} /> : null
  return (
    <View className="organisations-desk">
      <View className="organisations-desk__part">
        <Segments
          label={words.states}
          options={views.map((value) => ({ value, label: words.views[value] }))}
          value={state}
          onChange={(to) => {
            setOpened(null)
            setState(to)
          }}
        />
        {failure && items.length > 0 ? (
          <Note tone="warning" icon="offline" action={<QuietButton icon="refresh" onPress={pages.refresh}>{volunteeringWords.again}</QuietButton>}>
            {volunteeringWords.stale}
          </Note>
        ) : null}
        {loading ? (
          <Loading cards={3} />
        ) : failure && items.length === 0 ? (
          <Failure problem={failure} onRetry={pages.retry} />
        ) : items.length === 0 ? (
          <Empty icon={state === 'asked' ? 'done' : 'building'} words={words.empty[state]} />
        ) : (
          <>
            <View className="organisations-desk__count">
              <View>{words.shown(items.length, pages.hasMore)}</View>
              {wide ? <View>{words.keys}</View> : null}
            </View>
            <OrganisationsTable items={items} opened={wide ? opened : null} onOpen={setOpened} onClose={close} onEnd={pages.more} />
          </>
        )}
        {pages.addFailure ? <Failure problem={pages.addFailure} onRetry={pages.more} /> : pages.hasMore ? <QuietButton block onPress={pages.more}>{words.more}</QuietButton> : null}
      </View>
      {wide ? (
        <View className="organisations-desk__pane" ariaLabel={words.detail}>
          {pane ?? <Empty icon="building" words={words.choose} />}
        </View>
      ) : (
        <Sheet shown={pane !== null} title={words.detail} closeWords={words.close} onClose={close}>
          {pane}
        </Sheet>
      )}
    </View>
  )
}

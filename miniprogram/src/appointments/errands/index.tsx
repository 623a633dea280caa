import { useRouter } from '@tarojs/taro'
import { useState } from 'react'
import { Loaded } from '@/kit/loaded'
import { MainButton } from '@/kit/main-button'
import { open } from '@/kit/routes'
import { Screen } from '@/kit/screen'
import { Segments } from '@/kit/segments'
import { type Me, useMe } from '@/session/me'
import { ErrandList, type ErrandView } from './errand-list'
import { listWords, requestWords } from './words'

/** Errands at the door: what I asked for; for whoever runs them what waits for her and what there is in her place. Opened with `?view=`. */
export default function Errands() {
  const me = useMe()
  const { view } = useRouter().params
  return (
    <Screen
      title={listWords.title}
      foot={
        <MainButton icon="plus" onPress={() => open('requestErrand')}>
          {me.data?.can.work ? listWords.askForSomebody : requestWords.title}
        </MainButton>
      }
    >
      <Loaded call={me} cards={3}>
        {(person) => <Shown me={person} asked={view} />}
      </Loaded>
    </Screen>
  )
}

function Shown({ me, asked }: { me: Me; asked: string | undefined }) {
  const views = (Object.keys(listWords.views) as ErrandView[]).filter((view) => view === 'mine' || (view === 'place' ? me.can.desk : me.can.work))
  const [view, setView] = useState<ErrandView>(() => views.find((one) => one === asked) ?? 'mine')
  return (
    <>
      {views.length > 1 ? (
        <Segments
          label={listWords.viewsLabel}
          options={views.map((value) => ({ value, label: listWords.views[value], count: value === 'todo' ? me.counts.errands : undefined }))}
          value={view}
          onChange={setView}
        />
      ) : null}
      <ErrandList key={view} view={view} onView={setView} />
    </>
  )
}

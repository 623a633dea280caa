import { useRouter } from '@tarojs/taro'
import { useState } from 'react'
import { MainButton } from '@/kit/main-button'
import { open } from '@/kit/routes'
import { Screen } from '@/kit/screen'
import { Segments } from '@/kit/segments'
import { HelpList, type HelpView } from './help-list'
import { listWords } from './words'

const views = Object.keys(listWords.views) as HelpView[]

/** Help among neighbours: what is wanted near me, what I help with, what I asked for. Opened with `?view=`. */
export default function Help() {
  const { view: asked } = useRouter().params
  const [view, setView] = useState<HelpView>(() => views.find((one) => one === asked) ?? 'near')
  return (
    <Screen
      title={listWords.title}
      foot={
        <MainButton icon="plus" onPress={() => open('askHelp')}>
          {listWords.ask}
        </MainButton>
      }
    >
      <Segments label={listWords.viewsLabel} options={views.map((value) => ({ value, label: listWords.views[value] }))} value={view} onChange={setView} />
      <HelpList key={view} view={view} onView={setView} />
    </Screen>
  )
}

import { View } from '@tarojs/components'
import useDebounce from 'ahooks/lib/useDebounce'
import { useState } from 'react'
import { serviceCategories } from '@shared/appointments/categories'
import { serviceKindLabels } from '@shared/appointments/service'
import { Section } from '@/kit/section'
import { WordsInput } from '@/kit/words-input'
import { CategoryChips } from './category-chips'
import { Chosen } from './chosen'
import { KindTiles } from './kind-tiles'
import { type Narrowing, ServiceList } from './service-list'
import { catalogueWords } from './words'

/** How long after the last letter the server is asked, milliseconds. */
const pause = 400

/** The search on top; below it the ways in, or what was found. */
export function Browse() {
  const [typed, setTyped] = useState('')
  const [narrowing, setNarrowing] = useState<Narrowing>({})
  const q = useDebounce(typed.trim(), { wait: pause })
  const label = labelOf(narrowing)
  const showAll = () => {
    setTyped('')
    setNarrowing({})
  }
  return (
    <>
      <View>
        <WordsInput label={catalogueWords.searchLabel} placeholder={catalogueWords.search} value={typed} onChange={setTyped} max={50} />
      </View>
      {label ? <Chosen label={label} onAll={showAll} /> : null}
      {label || q ? null : (
        <>
          <KindTiles onChoose={(kind) => setNarrowing({ kind })} />
          <CategoryChips onChoose={(category) => setNarrowing({ category })} />
        </>
      )}
      <Section title={label || q ? catalogueWords.found : catalogueWords.all}>
        <ServiceList q={q} narrowing={narrowing} label={label} onAll={showAll} />
      </Section>
    </>
  )
}

function labelOf({ kind, category }: Narrowing): string | null {
  if (kind) return serviceKindLabels[kind]
  return category ? serviceCategories[category] : null
}

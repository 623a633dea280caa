import { View } from '@tarojs/components'
import { useState } from 'react'
import { categories, type Category, type Kind, kindLabels, searchCategories } from '@shared/issues/categories'
import { Card } from '@/kit/card'
import { Icon, type IconName } from '@/kit/icon'
import { Press } from '@/kit/press'
import { QuietButton } from '@/kit/quiet-button'
import { Row } from '@/kit/row'
import { WordsInput } from '@/kit/words-input'
import { useElder } from '@/theme/elder'
import { reportWords } from '../words'
import './category-picker.scss'

const kindIcons: Record<Kind, IconName> = { help: 'warning', property: 'building', complaint: 'bell', inquiry: 'info', neighbours: 'neighbours' }

interface CategoryPickerProps {
  value: Category | null
  onChange: (category: Category | null) => void
}

/** What it is about: searched in residents' words, or chosen from what there is; kind by kind in elder mode. */
export function CategoryPicker({ value, onChange }: CategoryPickerProps) {
  const [typed, setTyped] = useState('')
  const { elder } = useElder()
  const choose = (category: Category) => {
    setTyped('')
    onChange(category)
  }
  if (value) {
    return (
      <View className="category-picker__chosen">
        <Icon name={kindIcons[value.kind]} />
        <View className="category-picker__label">{value.label}</View>
        <QuietButton onPress={() => onChange(null)}>{reportWords.change}</QuietButton>
      </View>
    )
  }
  return (
    <View className="category-picker">
      <WordsInput label={reportWords.searchLabel} placeholder={reportWords.search} value={typed} onChange={setTyped} max={50} />
      {typed.trim() ? <Found typed={typed} onChoose={choose} /> : elder ? <ByKind onChoose={choose} /> : <All onChoose={choose} />}
    </View>
  )
}

interface OfferProps {
  onChoose: (category: Category) => void
}

function Found({ typed, onChoose }: OfferProps & { typed: string }) {
  const found = searchCategories(typed)
  if (found.length > 0) return <Chips list={found} onChoose={onChoose} />
  const other = categories.find(({ key }) => key === 'other')
  return (
    <>
      <View className="category-picker__quiet">{reportWords.nothingFound(typed.trim())}</View>
      {other ? (
        <QuietButton block onPress={() => onChoose(other)}>
          {reportWords.other}
        </QuietButton>
      ) : null}
    </>
  )
}

/** In the order that the categories are offered. */
const kinds = [...new Set(categories.map(({ kind }) => kind))]

const ofKind = (kind: Kind) => categories.filter((category) => category.kind === kind)

function All({ onChoose }: OfferProps) {
  return (
    <>
      {kinds.map((kind) => (
        <View key={kind} className="category-picker__kind">
          <View className={`category-picker__head${kind === 'help' ? ' category-picker__head--help' : ''}`}>
            <Icon name={kindIcons[kind]} size="small" />
            <View>{kindLabels[kind]}</View>
          </View>
          <Chips list={ofKind(kind)} onChoose={onChoose} />
        </View>
      ))}
    </>
  )
}

function ByKind({ onChoose }: OfferProps) {
  const [kind, setKind] = useState<Kind | null>(null)
  if (!kind) {
    return (
      <Card>
        {kinds.map((offered) => (
          <Row
            key={offered}
            icon={kindIcons[offered]}
            title={kindLabels[offered]}
            note={reportWords.kindExamples(ofKind(offered).slice(0, 3).map(({ label }) => label))}
            onPress={() => setKind(offered)}
          />
        ))}
      </Card>
    )
  }
  return (
    <>
      <Card title={kindLabels[kind]}>
        {ofKind(kind).map((category) => (
          <Row key={category.key} title={category.label} onPress={() => onChoose(category)} />
        ))}
      </Card>
      <QuietButton block onPress={() => setKind(null)}>
        {reportWords.allKinds}
      </QuietButton>
    </>
  )
}

function Chips({ list, onChoose }: OfferProps & { list: readonly Category[] }) {
  return (
    <View className="category-picker__chips">
      {list.map((category) => (
        <Press key={category.key} className={`category-picker__chip${category.emergency ? ' category-picker__chip--help' : ''}`} onPress={() => onChoose(category)}>
          {category.label}
        </Press>
      ))}
    </View>
  )
}

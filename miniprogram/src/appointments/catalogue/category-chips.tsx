import { View } from '@tarojs/components'
import { useState } from 'react'
import { serviceCategories, serviceCategoryKeys, type ServiceCategory } from '@shared/appointments/categories'
import { Press } from '@/kit/press'
import { QuietButton } from '@/kit/quiet-button'
import { Section } from '@/kit/section'
import { catalogueWords } from './words'
import './catalogue.scss'

/** What most people come for; the rest is one touch away. */
const first: readonly ServiceCategory[] = ['labour', 'certificates', 'welfare', 'health', 'elderly', 'mediation']

/** The kinds of services as chips. */
export function CategoryChips({ onChoose }: { onChoose: (category: ServiceCategory) => void }) {
  const [all, setAll] = useState(false)
  const shown = all ? serviceCategoryKeys : first
  return (
    <Section title={catalogueWords.byCategory}>
      <View className="catalogue__chips">
        {shown.map((category) => (
          <Press key={category} className="catalogue__chip" onPress={() => onChoose(category)}>
            {serviceCategories[category]}
          </Press>
        ))}
      </View>
      <QuietButton block icon="down" onPress={() => setAll(!all)}>
        {all ? catalogueWords.fewerCategories : catalogueWords.allCategories(serviceCategoryKeys.length)}
      </QuietButton>
    </Section>
  )
}

import { View } from '@tarojs/components'
import { useState } from 'react'
import { Card } from '@/kit/card'
import { Note } from '@/kit/note'
import { partProps } from '@/kit/press-props'
import { QuietButton } from '@/kit/quiet-button'
import { giveTemplate, giveWords } from './give-template'
import { templateWords as words } from './words'
import './template.scss'

/** Which columns a table needs and what stands in them; and a way to take the empty table along. */
export function Template() {
  const [said, setSaid] = useState<string | null>(null)
  return (
    <Card title={words.title} aside={<QuietButton onPress={async () => setSaid(await giveTemplate(words.file, words.columns.map(({ name }) => name)))}>{giveWords}</QuietButton>}>
      {said ? <Note tone="done">{said}</Note> : null}
      <View {...partProps('list', words.title)} className="ledger-columns">
        {words.columns.map(({ name, example, hint }) => (
          <View {...partProps('listitem')} key={name} className="ledger-columns__row">
            <View className="ledger-columns__name">{name}</View>
            <View>
              <View>{example}</View>
              <View className="ledger-columns__hint">{hint}</View>
            </View>
          </View>
        ))}
      </View>
    </Card>
  )
}

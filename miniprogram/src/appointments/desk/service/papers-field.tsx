import { View } from '@tarojs/components'
import { type PaperForm, paperFormLabels, paperForms } from '@shared/appointments/service'
import { Card } from '@/kit/card'
import { Field } from '@/kit/field'
import { LongWords } from '@/kit/long-words'
import { QuietButton } from '@/kit/quiet-button'
import { WordsInput } from '@/kit/words-input'
import { Tiles } from '@/kit/tiles'
import type { FieldsProps } from './fields'
import type { Paper } from './form'
import { editWords as words } from './words'
import './editor.scss'

/** Papers a service can ask for. */
const most = 20
const blank: Paper = { name: '', form: 'original', note: '', promise: '' }

/** What to bring, one after the other: original, copy, or a promise in its place. */
export function PapersField({ form: { bring }, change, wrong }: FieldsProps) {
  const edit = (index: number, part: Partial<Paper>) => change({ bring: bring.map((paper, at) => (at === index ? { ...paper, ...part } : paper)) })
  return (
    <Card title={words.papers}>
      <Field label="" hint={words.papersHint} error={wrong('body.bring')}>
        {bring.length ? null : <View className="editor__quiet">{words.noPapers}</View>}
        {bring.map((paper, index) => (
          <View key={index} className="editor__paper">
            <View className="editor__head">
              <View className="editor__quiet">{words.paperNumber(index + 1)}</View>
              <QuietButton icon="close" label={`${words.removePaper} ${paper.name}`} onPress={() => change({ bring: bring.filter((_, at) => at !== index) })}>
                {words.removePaper}
              </QuietButton>
            </View>
            <Field label={words.paperName} error={wrong(`body.bring.${index}.name`)}>
              <WordsInput label={words.paperName} placeholder={words.paperNamePlaceholder} max={60} value={paper.name} onChange={(name) => edit(index, { name })} />
            </Field>
            <Tiles<PaperForm> label={words.paperForm} options={paperForms.map((value) => ({ value, label: paperFormLabels[value] }))} value={paper.form} onChange={(form) => edit(index, { form })} />
            {paper.form === 'promise' ? (
              <Field label={words.promise} error={wrong(`body.bring.${index}.promise`)}>
                <LongWords label={words.promise} placeholder={words.promisePlaceholder} max={1000} value={paper.promise} onChange={(promise) => edit(index, { promise })} />
              </Field>
            ) : null}
            <Field label={words.paperNote} error={wrong(`body.bring.${index}.note`)} optional>
              <WordsInput label={words.paperNote} max={200} value={paper.note} onChange={(note) => edit(index, { note })} />
            </Field>
          </View>
        ))}
        {bring.length < most ? (
          <QuietButton icon="plus" block onPress={() => change({ bring: [...bring, blank] })}>
            {words.addPaper}
          </QuietButton>
        ) : null}
      </Field>
    </Card>
  )
}

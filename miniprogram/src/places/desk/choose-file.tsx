import { Progress } from '@nutui/nutui-react-taro'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { Card } from '@/kit/card'
import { Choice } from '@/kit/choice'
import { Field } from '@/kit/field'
import { MainButton } from '@/kit/main-button'
import { Note } from '@/kit/note'
import { QuietButton } from '@/kit/quiet-button'
import { Row } from '@/kit/row'
import { type ChosenTable, chooseTable } from './choose-table'
import type { Importing } from './use-import'
import { type ImportView, importWords, kindHints, kindLabels } from './words'
import './cells.scss'

/** What kind of table, which file; then it is uploaded and checked. */
export function ChooseFile({ importing: { uploading, problem, check } }: { importing: Importing }) {
  const [kind, setKind] = useState<ImportView['kind']>('places')
  const [table, setTable] = useState<ChosenTable | null>(null)
  const [tried, setTried] = useState(false)
  const choose = async () => {
    const chosen = await chooseTable()
    if (chosen) setTable(chosen)
  }
  const go = () => {
    setTried(true)
    return table ? check(table, kind) : undefined
  }
  return (
    <Card title={importWords.title}>
      <View className="cells__note">{importWords.lead}</View>
      <Field label={importWords.kind}>
        <Choice
          label={importWords.kind}
          options={(['places', 'roster'] as const).map((value) => ({ value, label: kindLabels[value], hint: kindHints[value] }))}
          value={kind}
          onChange={setKind}
        />
      </Field>
      <Field label={importWords.file} hint={importWords.fileHint} error={tried && !table ? importWords.fileNeeded : undefined}>
        {table ? <Row icon="items" title={table.name} /> : null}
        <QuietButton block icon="upload" onPress={() => void choose()}>
          {table ? importWords.chooseAnother : importWords.choose}
        </QuietButton>
      </Field>
      {uploading === null ? null : (
        <>
          <Note tone="pine">{importWords.uploading(uploading)}</Note>
          <Progress percent={uploading} />
        </>
      )}
      {problem ? <Note tone="danger">{problem.passing && problem.code !== 'offline' ? `${problem.message}${importWords.kept}` : problem.message}</Note> : null}
      <MainButton busyWords={importWords.checking} onPress={go}>
        {importWords.check}
      </MainButton>
    </Card>
  )
}

import { Progress } from '@nutui/nutui-react-taro'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { call, upload } from '@/api/call'
import { newKey } from '@/api/new-key'
import type { ApiProblem } from '@/api/problem'
import { Field } from '@/kit/field'
import { MainButton } from '@/kit/main-button'
import { Note } from '@/kit/note'
import { QuietButton } from '@/kit/quiet-button'
import { Row } from '@/kit/row'
import { useWide } from '@/kit/use-wide'
import { chooseTable, type ChosenTable } from '@/places'
import type { DeskPlace } from '../desk-place'
import { deskWords } from '../words'
import { Template } from './template'
import { openingWords as words } from './words'
import '@/kit/desk.scss'

interface StartImportProps {
  place: DeskPlace | null
  choose?: () => Promise<void>
  /** It is being checked: its id. */
  onStarted: (id: string) => void
}

/** For which place, which table; then it is uploaded and checked. */
export function StartImport({ place, choose, onStarted }: StartImportProps) {
  const wide = useWide()
  const [table, setTable] = useState<ChosenTable | null>(null)
  const [tried, setTried] = useState(false)
  const [percent, setPercent] = useState<number | null>(null)
  const [problem, setProblem] = useState<ApiProblem | null>(null)
  const chooseFile = async () => {
    const chosen = await chooseTable()
    if (!chosen) return
    setProblem(null)
    setTable(chosen)
  }
  const send = async () => {
    setTried(true)
    if (!place || !table) return
    setProblem(null)
    setPercent(0)
    try {
      const file = await upload(table.path, 'table', setPercent, table.name)
      onStarted((await call('POST /timebank/imports', { body: { file: file.id, place: place.code }, idempotencyKey: newKey() })).id)
    } catch (error) {
      setProblem(error as ApiProblem)
    } finally {
      setPercent(null)
    }
  }
  return (
    <>
      {wide ? <View className="pane__title">{words.start}</View> : null}
      <Field label={words.place} hint={words.placeHint} error={tried && !place ? words.placeNeeded : problem?.at('body.place')}>
        {choose ? (
          <QuietButton block icon="place" onPress={choose}>
            {place?.label ?? deskWords.pick}
          </QuietButton>
        ) : (
          <Row icon="place" title={place?.label ?? ''} />
        )}
      </Field>
      <Template />
      <Field label={words.file} hint={words.fileHint} error={tried && !table ? words.fileNeeded : problem?.at('body.file')}>
        {table ? <Row icon="items" title={table.name} /> : null}
        <QuietButton block icon="upload" onPress={() => void chooseFile()}>
          {table ? words.chooseAnother : words.chooseFile}
        </QuietButton>
      </Field>
      {percent === null ? null : (
        <>
          <Note tone="pine">{words.uploading(percent)}</Note>
          <Progress percent={percent} />
        </>
      )}
      {problem && problem.errors.length === 0 ? <Note tone="danger">{problem.passing && problem.code !== 'offline' ? `${problem.message}${words.kept}` : problem.message}</Note> : null}
      <MainButton busyWords={words.checking} onPress={send}>
        {words.check}
      </MainButton>
    </>
  )
}

import { Progress } from '@nutui/nutui-react-taro'
import { View } from '@tarojs/components'
import { Card } from '@/kit/card'
import { MainButton } from '@/kit/main-button'
import { Note } from '@/kit/note'
import { QuietButton } from '@/kit/quiet-button'
import { Tag } from '@/kit/tag'
import { CellErrors } from './cell-errors'
import { Changes } from './changes'
import { Summary } from './summary'
import type { Importing } from './use-import'
import { type ImportView, importWords, kindLabels } from './words'

interface StandingProps {
  current: ImportView
  importing: Importing
}

/** How an import stands, and what can be done with it now. */
export function Standing({ current, importing }: StandingProps) {
  return (
    <Card title={current.fileName} aside={<Tag icon="items">{kindLabels[current.kind]}</Tag>}>
      <State current={current} importing={importing} />
      {importing.problem ? <Note tone="warning">{current.state === 'checking' || current.state === 'applying' ? importWords.statusLost : importing.problem.message}</Note> : null}
    </Card>
  )
}

function State({ current, importing: { apply, forget } }: StandingProps) {
  const { state, summary, errors, errorCount, rows } = current
  const toWrite = (summary?.created ?? 0) + (summary?.changed ?? 0)
  switch (state) {
    case 'checking':
    case 'applying':
      return <Running words={state === 'checking' ? importWords.checking : importWords.applying} rows={rows} />
    case 'invalid':
      return (
        <>
          <Note tone="danger">{`${importWords.invalid(errorCount)}。${importWords.invalidHint}`}</Note>
          <Notices current={current} />
          <CellErrors errors={errors} count={errorCount} />
          <MainButton icon="upload" onPress={forget}>
            {importWords.again}
          </MainButton>
        </>
      )
    case 'checked':
      return (
        <>
          <Note tone="done">{toWrite > 0 ? importWords.checked : `${importWords.checked}。${importWords.nothingNew}`}</Note>
          <Notices current={current} />
          {summary ? <Summary summary={summary} /> : null}
          <Changes title={importWords.changes} current={current} />
          {toWrite > 0 ? <MainButton busyWords={importWords.applying} onPress={apply}>{importWords.apply(toWrite)}</MainButton> : null}
          <QuietButton block onPress={forget}>
            {importWords.dropChecked}
          </QuietButton>
        </>
      )
    case 'done':
      return (
        <>
          <Note tone="done">{importWords.done(rows.total)}</Note>
          <Notices current={current} />
          {summary ? <Summary summary={summary} /> : null}
          <Changes title={importWords.changesDone} current={current} />
          <MainButton icon="upload" onPress={forget}>
            {importWords.another}
          </MainButton>
        </>
      )
    case 'failed':
      return (
        <>
          <Note tone="danger">{`${importWords.failed}。${errors[0]?.detail ?? ''}`}</Note>
          {summary ? <MainButton busyWords={importWords.applying} onPress={apply}>{importWords.goOn}</MainButton> : null}
          <QuietButton block onPress={forget}>
            {importWords.again}
          </QuietButton>
        </>
      )
  }
}

function Running({ words, rows: { done, total } }: { words: string; rows: ImportView['rows'] }) {
  return (
    <>
      <Note tone="pine">{`${words}：${total > 0 ? importWords.rows(done, total) : importWords.reading}`}</Note>
      <Progress percent={total > 0 ? Math.floor((done / total) * 100) : 0} />
      <View className="standing__leave">{importWords.leave}</View>
    </>
  )
}

function Notices({ current: { notices } }: { current: ImportView }) {
  return notices.length ? <Note tone="warning">{`${importWords.notices}：${notices.join('；')}`}</Note> : null
}

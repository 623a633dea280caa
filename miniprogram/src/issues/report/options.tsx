import { Card } from '@/kit/card'
import { Note } from '@/kit/note'
import { SwitchRow } from '@/kit/switch-row'
import { reportWords } from '../words'
import { chosenCategory, type ReportForm } from './form'

interface OptionsProps {
  form: ReportForm
  change: (part: Partial<ReportForm>) => void
}

/** How urgent it is and who may see it. An emergency is urgent without asking. */
export function Options({ form, change }: OptionsProps) {
  const category = chosenCategory(form)
  return (
    <Card>
      {category?.emergency ? null : <SwitchRow icon="clock" title={reportWords.urgent} note={reportWords.urgentNote} on={form.urgent} onChange={(urgent) => change({ urgent })} />}
      {category?.alwaysPrivate ? (
        <Note icon="lock">{reportWords.alwaysPrivate}</Note>
      ) : (
        <>
          <SwitchRow icon="person" title={reportWords.hideName} note={reportWords.hideNameNote} on={form.hideName} onChange={(hideName) => change({ hideName })} />
          <SwitchRow icon="lock" title={reportWords.private} note={reportWords.privateNote} on={form.private} onChange={(on) => change({ private: on })} />
        </>
      )}
    </Card>
  )
}

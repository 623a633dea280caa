import { sendPhoto, sendVoice } from '@/api/send-file'
import type { Enclosures } from '@/drafts/use-enclosures'
import { Field } from '@/kit/field'
import { LongWords } from '@/kit/long-words'
import { PhotoPicker } from '@/kit/photo-picker'
import { VoiceRecorder } from '@/kit/voice-recorder'
import { reportWords } from '../words'
import type { ReportDraft } from './draft'
import { chosenCategory } from './form'

/** The longest text that the server takes, in characters. */
const longest = 5000

interface TellProps {
  draft: ReportDraft
  change: (part: Partial<ReportDraft>) => void
  enclosures: Enclosures
  error: string | undefined
}

/** What there is to tell: photos and voice before words, any one of them is enough. */
export function Tell({ draft, change, enclosures, error }: TellProps) {
  const category = chosenCategory(draft)
  return (
    <Field label={reportWords.tell} hint={category?.emergency ? reportWords.emergencyHint : category?.hint} error={error}>
      <PhotoPicker photos={enclosures.photos} onChange={enclosures.setPhotos} send={sendPhoto} />
      <VoiceRecorder voice={enclosures.voice} onChange={enclosures.setVoice} send={sendVoice} />
      <LongWords label={reportWords.text} value={draft.text} onChange={(text) => change({ text })} placeholder={reportWords.textPlaceholder} max={longest} />
    </Field>
  )
}

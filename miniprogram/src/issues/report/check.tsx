import type { ApiProblem } from '@/api/problem'
import type { Enclosures } from '@/drafts/use-enclosures'
import { Card } from '@/kit/card'
import { Note } from '@/kit/note'
import { Row } from '@/kit/row'
import { useNear } from '@/session/near'
import { reportWords } from '../words'
import type { ReportDraft } from './draft'
import { chosenCategory, placeOf, type Where } from './form'

interface CheckProps {
  draft: ReportDraft
  enclosures: Pick<Enclosures, 'photos' | 'voice'>
  door: Where | null
  problem: ApiProblem | null
}

/** Everything once more before it is sent, for whoever answered one question at a time. */
export function Check({ draft, enclosures, door, problem }: CheckProps) {
  const { photos, voice } = enclosures
  const files = [...(photos.length ? [reportWords.checkPhotos(photos.length)] : []), ...(voice ? [reportWords.checkVoice] : [])].join('、')
  const near = useNear()
  const place = near(placeOf(draft, door)?.label ?? '')
  return (
    <Card title={reportWords.check}>
      {draft.behalf && draft.resident ? <Row icon="person" title={draft.resident.name} note={reportWords.behalf} /> : null}
      <Row icon="report" title={chosenCategory(draft)?.label ?? ''} note={draft.urgent ? reportWords.urgent : undefined} />
      {files ? <Row icon="camera" title={files} /> : null}
      <Row icon="letters" title={draft.text.trim() || reportWords.checkNoWords} />
      <Row icon="place" title={place} note={draft.spot.trim() || undefined} />
      {problem?.errors.map(({ path, detail }) => (
        <Note key={path} tone="danger">
          {detail}
        </Note>
      ))}
    </Card>
  )
}

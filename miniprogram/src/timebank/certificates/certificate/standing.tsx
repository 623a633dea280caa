import type { Result } from '@shared/api'
import { speakDay } from '@shared/time/speak'
import { Note } from '@/kit/note'
import { QuietButton } from '@/kit/quiet-button'
import { open } from '@/kit/routes'
import { certificateWords as words } from './words'

export type Certificate = Result<'GET /timebank/certificates/:id'>

/** Whether it holds; if not why, and the way to another one. */
export function Standing({ certificate: { revoked }, made, now }: { certificate: Certificate; made: boolean; now: Date }) {
  if (!revoked) return <Note tone="done">{made ? words.made : words.valid}</Note>
  return (
    <Note tone="danger" icon="close" action={<QuietButton icon="certificate" onPress={() => open('issueCertificate')}>{words.again}</QuietButton>}>
      {words.revoked(speakDay(revoked.at, now), revoked.reason)}
    </Note>
  )
}

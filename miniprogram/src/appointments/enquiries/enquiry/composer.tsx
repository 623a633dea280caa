import { sendPhoto } from '@/api/send-file'
import { Card } from '@/kit/card'
import { Field } from '@/kit/field'
import { LongWords } from '@/kit/long-words'
import { PhotoPicker } from '@/kit/photo-picker'
import { QuietButton } from '@/kit/quiet-button'
import { threadWords } from '../words'
import type { Replying } from './use-reply'

/** The longest message that the server takes, in characters. */
const longest = 3000

/** Where a reply is written: a photo or words, or both. */
export function Composer({ reply, by }: { reply: Replying; by: 'professional' | 'resident' }) {
  return (
    <Card>
      <Field label={by === 'professional' ? threadWords.reply : threadWords.write} error={reply.missing ?? reply.problem?.at('body.text') ?? reply.problem?.at('body.photos')}>
        <PhotoPicker photos={reply.photos} onChange={reply.setPhotos} send={sendPhoto} />
        <LongWords label={threadWords.replyLabel} value={reply.text} onChange={reply.setText} placeholder={threadWords.replyPlaceholder[by]} max={longest} />
      </Field>
      <QuietButton onPress={() => reply.setWriting(false)}>{threadWords.fold}</QuietButton>
    </Card>
  )
}

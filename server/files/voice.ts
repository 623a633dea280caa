import { readFile } from 'node:fs/promises'
import { Problem } from '../http/problem'
import { readMp4 } from './sound/mp4'
import { readAac, readMp3 } from './sound/mpeg'
import { readOgg } from './sound/ogg'
import type { Sound, SoundReader } from './sound/sound'
import { readWav } from './sound/wav'
import { readWebm } from './sound/webm'

/** The longest voice note in seconds. WeChat's recorder stops at 60 s and its file may be a moment longer. */
export const maxSeconds = 60
const tolerance = 1

const readers: Readonly<Record<string, SoundReader>> = {
  'audio/mpeg': readMp3,
  'audio/aac': readAac,
  'audio/mp4': readMp4,
  'audio/wav': readWav,
  'audio/webm': readWebm,
  'audio/ogg': readOgg,
}

/**
 * Looks into a voice note (a path; `mime` as found by its content) and answers its length in seconds, to a tenth. It is measured on the container, frame by
 * frame or block by block; nothing is decoded, and the note is kept as it is. Null where the container does not tell; such a note is bounded by its bytes.
 * Throws `too_large` above 60 s, `unsupported_type` for a film, `files.broken` for what has no sound in it or ends inside its frame.
 */
export async function checkVoice(path: string, mime: string): Promise<{ seconds: number | null }> {
  const sound = soundOf(await readFile(path), mime)
  if (!sound) throw new Problem('files.broken')
  if (sound.video) throw new Problem('unsupported_type', { detail: '这里不能上传视频，请录音或拍照。' })
  const seconds = sound.seconds === null ? null : Math.round(sound.seconds * 10) / 10
  if (seconds !== null && seconds > maxSeconds + tolerance) throw new Problem('too_large', { detail: `录音最长 ${maxSeconds} 秒，请分几段录。` })
  return { seconds }
}

function soundOf(content: Buffer, mime: string): Sound | undefined {
  try {
    return readers[mime]?.(content)
  } catch (error) {
    if ((error as Error).name === 'RangeError') return undefined
    throw error
  }
}

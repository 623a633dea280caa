import type { SoundReader } from './sound'

const samplesPerSecond = 48_000
const firstPageOfStream = 0x02

/** Ogg with Opus (RFC 7845): the last page's granule position, less the samples to skip at the start, at 48 kHz. Another stream in it counts as video. */
export const readOgg: SoundReader = (content) => {
  let skip: number | undefined
  let last = 0
  let video = false
  for (let at = 0; at + 27 <= content.length && content.toString('latin1', at, at + 4) === 'OggS'; ) {
    const segments = content.readUInt8(at + 26)
    const body = at + 27 + segments
    if (content.readUInt8(at + 5) & firstPageOfStream) {
      if (content.toString('latin1', body, body + 8) === 'OpusHead') skip = content.readUInt16LE(body + 10)
      else video = true
    }
    const granule = content.readBigInt64LE(at + 6)
    if (granule > 0n) last = Number(granule)
    at = body + content.subarray(at + 27, body).reduce((sum, length) => sum + length, 0)
  }
  if (skip === undefined) return undefined
  return { seconds: last > skip ? (last - skip) / samplesPerSecond : null, video }
}

import type { SoundReader } from './sound'

/** RIFF/WAVE: the bytes of the data chunk by the bytes a second of the format chunk. A recorder that was cut off leaves the former 0 or at its maximum. */
export const readWav: SoundReader = (content) => {
  let bytesPerSecond = 0
  for (let at = 12; at + 8 <= content.length; ) {
    const chunk = content.toString('latin1', at, at + 4)
    const size = content.readUInt32LE(at + 4)
    const rest = content.length - at - 8
    if (chunk === 'fmt ') bytesPerSecond = content.readUInt32LE(at + 16)
    if (chunk === 'data') return bytesPerSecond > 0 ? { seconds: Math.min(size || rest, rest) / bytesPerSecond, video: false } : undefined
    at += 8 + size + (size % 2)
  }
  return undefined
}

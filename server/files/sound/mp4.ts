import type { SoundReader } from './sound'

/** What is gathered of one track. Times are in the track's own units. */
interface Track {
  id: number
  handler: string
  unitsPerSecond: number
  duration: number
}

/** Boxes that are stepped into (ISO/IEC 14496-12). */
const containers: ReadonlySet<string> = new Set(['moov', 'trak', 'mdia', 'mvex', 'moof', 'traf'])

/**
 * MP4 and M4A: the length in the sound track's header, and for recordings in fragments, as browsers make them, the lengths of the samples of all fragments.
 */
export const readMp4: SoundReader = (content) => {
  const tracks: Track[] = []
  const sampleDurations = new Map<number, number>()
  let fragment = { track: 0, sampleDuration: 0 }

  function read(type: string, at: number, end: number): void {
    const flags = content.readUInt32BE(at) & 0xffffff
    const wide = content.readUInt8(at) === 1
    const track = tracks.at(-1)
    switch (type) {
      case 'tkhd':
        if (track) track.id = content.readUInt32BE(at + (wide ? 20 : 12))
        break
      case 'mdhd':
        if (track) {
          track.unitsPerSecond = content.readUInt32BE(at + (wide ? 20 : 12))
          track.duration = wide ? Number(content.readBigUInt64BE(at + 24)) : content.readUInt32BE(at + 16)
        }
        break
      case 'hdlr':
        if (track) track.handler = content.toString('latin1', at + 8, at + 12)
        break
      case 'trex':
        sampleDurations.set(content.readUInt32BE(at + 4), content.readUInt32BE(at + 12))
        break
      case 'tfhd': {
        const id = content.readUInt32BE(at + 4)
        const skipped = (flags & 0x1 ? 8 : 0) + (flags & 0x2 ? 4 : 0)
        fragment = { track: id, sampleDuration: flags & 0x8 ? content.readUInt32BE(at + 8 + skipped) : (sampleDurations.get(id) ?? 0) }
        break
      }
      case 'trun': {
        const running = tracks.find(({ id }) => id === fragment.track)
        if (running) running.duration += runDuration(content, at, end, flags, fragment.sampleDuration)
        break
      }
    }
  }

  function walk(start: number, end: number): void {
    for (let at = start; at + 8 <= end; ) {
      const type = content.toString('latin1', at + 4, at + 8)
      const stated = content.readUInt32BE(at)
      const header = stated === 1 ? 16 : 8
      const size = stated === 1 ? Number(content.readBigUInt64BE(at + 8)) : stated === 0 ? end - at : stated
      if (size < header || at + size > end) throw new RangeError('a box is longer than what holds it')
      if (type === 'trak') tracks.push({ id: 0, handler: '', unitsPerSecond: 0, duration: 0 })
      if (containers.has(type)) walk(at + header, at + size)
      else if (size > header + 4) read(type, at + header, at + size)
      at += size
    }
  }

  walk(0, content.length)
  const sounds = tracks.filter(({ handler }) => handler === 'soun')
  if (sounds.length === 0) return undefined
  const seconds = Math.max(...sounds.map(({ duration, unitsPerSecond }) => (unitsPerSecond > 0 ? duration / unitsPerSecond : 0)))
  return { seconds: seconds > 0 ? seconds : null, video: tracks.some(({ handler }) => handler === 'vide') }
}

/** The samples of a fragment's run: each with its own duration, or all with the fragment's. */
function runDuration(content: Buffer, at: number, end: number, flags: number, sampleDuration: number): number {
  const samples = content.readUInt32BE(at + 4)
  if (!(flags & 0x100)) return samples * sampleDuration
  const perSample = [0x100, 0x200, 0x400, 0x800].filter((flag) => flags & flag).length * 4
  const first = at + 8 + (flags & 0x1 ? 4 : 0) + (flags & 0x4 ? 4 : 0)
  let sum = 0
  for (let sample = first; sample + perSample <= end; sample += perSample) sum += content.readUInt32BE(sample)
  return sum
}

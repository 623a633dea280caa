import type { SoundReader } from './sound'

/** Matroska's element ids, as far as the length of a recording needs them (RFC 9559). */
const ids = {
  segment: 0x18538067,
  info: 0x1549a966,
  timestampScale: 0x2ad7b1,
  tracks: 0x1654ae6b,
  trackEntry: 0xae,
  trackType: 0x83,
  cluster: 0x1f43b675,
  timestamp: 0xe7,
  simpleBlock: 0xa3,
  blockGroup: 0xa0,
  block: 0xa1,
} as const

/** Elements that are stepped into; all others are stepped over. */
const containers: ReadonlySet<number> = new Set([ids.segment, ids.info, ids.tracks, ids.trackEntry, ids.cluster, ids.blockGroup])

const trackTypes = { video: 1, audio: 2 } as const

/**
 * WebM: when the last block begins. Browsers record it as a live stream, whose segment and clusters have no size and whose length is not written, so the
 * elements are walked as they come, and a container's end is not needed.
 */
export const readWebm: SoundReader = (content) => {
  let nanosecondsPerTick = 1_000_000
  let cluster = 0
  let last: number | null = null
  const types = new Set<number>()

  for (let at = 0; at < content.length; ) {
    const id = vint(content, at, { marker: true })
    const size = vint(content, id.end, { marker: false })
    const body = size.end
    if (id.value === ids.timestampScale) nanosecondsPerTick = unsigned(content, body, size.value)
    if (id.value === ids.trackType) types.add(unsigned(content, body, size.value))
    if (id.value === ids.timestamp) cluster = unsigned(content, body, size.value)
    if ((id.value === ids.simpleBlock || id.value === ids.block) && body + 3 < content.length) {
      last = Math.max(last ?? 0, cluster + content.readInt16BE(vint(content, body, { marker: false }).end))
    }
    at = containers.has(id.value) ? body : body + size.value
  }

  const video = types.has(trackTypes.video)
  if (!video && !types.has(trackTypes.audio)) return undefined
  return { seconds: last === null ? null : (last * nanosecondsPerTick) / 1e9, video }
}

/** A number of one to eight bytes whose first set bit tells how many. An id keeps that bit. Throws a RangeError where there is none. */
function vint(content: Buffer, at: number, { marker }: { marker: boolean }): { value: number; end: number } {
  const first = content.readUInt8(at)
  const length = Math.clz32(first) - 23
  if (length > 8) throw new RangeError('not a number of EBML')
  let value = marker ? first : first & (0xff >>> length)
  for (let i = 1; i < length; i += 1) value = value * 256 + content.readUInt8(at + i)
  return { value, end: at + length }
}

function unsigned(content: Buffer, at: number, bytes: number): number {
  return bytes === 0 || bytes > 6 ? 0 : content.readUIntBE(at, bytes)
}

import type { SoundReader } from './sound'

/** A frame's length in bytes and in seconds. */
interface Frame {
  bytes: number
  seconds: number
}

/** Layer III bit rates in kbit/s by their index, MPEG-1 and then MPEG-2 and 2.5 (ISO/IEC 11172-3, 13818-3). */
const bitRates = [
  [0, 32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320],
  [0, 8, 16, 24, 32, 40, 48, 56, 64, 80, 96, 112, 128, 144, 160],
] as const
const mp3SampleRates = [44_100, 48_000, 32_000]
const aacSampleRates = [96_000, 88_200, 64_000, 48_000, 44_100, 32_000, 24_000, 22_050, 16_000, 12_000, 11_025, 8_000, 7_350]

/** MP3: every frame's own length, summed; so a variable bit rate is right too. */
export const readMp3: SoundReader = (content) => sumFrames(content, afterId3(content), mp3Frame)

/** AAC in ADTS frames. */
export const readAac: SoundReader = (content) => sumFrames(content, afterId3(content), adtsFrame)

function sumFrames(content: Buffer, start: number, frameAt: (content: Buffer, at: number) => Frame | undefined): ReturnType<SoundReader> {
  let seconds = 0
  let frames = 0
  for (let at = start; at + 7 <= content.length; frames += 1) {
    const frame = frameAt(content, at)
    if (!frame) break
    seconds += frame.seconds
    at += frame.bytes
  }
  return frames < 2 ? undefined : { seconds, video: false }
}

/** Recorders and tag editors may put an ID3v2 tag first; its size is four times seven bits. */
function afterId3(content: Buffer): number {
  if (content.toString('latin1', 0, 3) !== 'ID3') return 0
  return 10 + [6, 7, 8, 9].reduce((size, at) => size * 128 + (content.readUInt8(at) & 0x7f), 0)
}

function mp3Frame(content: Buffer, at: number): Frame | undefined {
  const header = content.readUInt32BE(at)
  const version = (header >>> 19) & 3
  const layer = (header >>> 17) & 3
  const mpeg1 = version === 3
  const kilobits = bitRates[mpeg1 ? 0 : 1][(header >>> 12) & 15]
  const base = mp3SampleRates[(header >>> 10) & 3]
  if (header >>> 21 !== 0x7ff || version === 1 || layer !== 1 || !kilobits || !base) return undefined
  const sampleRate = base / (mpeg1 ? 1 : version === 2 ? 2 : 4)
  const samples = mpeg1 ? 1152 : 576
  const padding = (header >>> 9) & 1
  return { bytes: Math.floor(((samples / 8) * kilobits * 1000) / sampleRate) + padding, seconds: samples / sampleRate }
}

function adtsFrame(content: Buffer, at: number): Frame | undefined {
  const sampleRate = aacSampleRates[(content.readUInt8(at + 2) >>> 2) & 15]
  const bytes = (content.readUInt32BE(at + 3) >>> 13) & 0x1fff
  if ((content.readUInt16BE(at) & 0xfff6) !== 0xfff0 || !sampleRate || bytes < 7) return undefined
  const blocks = (content.readUInt8(at + 6) & 3) + 1
  return { bytes, seconds: (blocks * 1024) / sampleRate }
}

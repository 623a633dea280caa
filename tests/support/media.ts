import sharp from 'sharp'
import { crc32, deflateSync } from 'node:zlib'

export interface PhotoOptions {
  width?: number
  height?: number
  format?: 'jpeg' | 'png' | 'webp' | 'gif'
}

/** A photo whose upper half is red and whose lower half is blue, so that a test can see how it stands. */
export async function photo({ width = 640, height = 480, format = 'jpeg' }: PhotoOptions = {}): Promise<Buffer> {
  return halves(width, height).toFormat(format).toBuffer()
}

/** A JPEG as a phone held upright takes it: lying on its side with orientation 6, with camera, position, XMP and IPTC, and something after its end. */
export async function phonePhoto({ width = 640, height = 480 }: PhotoOptions = {}): Promise<Buffer> {
  const jpeg = await halves(width, height)
    .withExif({ IFD0: { Make: 'SecretCamera' }, IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '39/1 46/1 30/1', GPSLongitudeRef: 'E', GPSLongitude: '98/1 17/1 15/1' } })
    .withMetadata({ orientation: 6 })
    .withXmp('<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">SecretXmp</rdf:RDF></x:xmpmeta>')
    .jpeg()
    .toBuffer()
  const iptc = Buffer.from('Photoshop 3.0\0SecretIptc')
  const segment = Buffer.concat([Buffer.from([0xff, 0xed, 0, iptc.length + 2]), iptc])
  return Buffer.concat([jpeg.subarray(0, 2), segment, jpeg.subarray(2), Buffer.from('SecretTail')])
}

function halves(width: number, height: number) {
  const upper = { create: { width, height: Math.floor(height / 2), channels: 3 as const, background: '#ff0000' } }
  return sharp({ create: { width, height, channels: 3, background: '#0000ff' } }).composite([{ input: upper, top: 0, left: 0 }])
}

/** A PNG of black pixels, one bit each: as many as wanted in next to no bytes. */
export function pngOfZeros(width: number, height: number): Buffer {
  const header = Buffer.alloc(13)
  header.writeUInt32BE(width, 0)
  header.writeUInt32BE(height, 4)
  header[8] = 1
  const rows = deflateSync(Buffer.alloc((Math.ceil(width / 8) + 1) * height), { level: 9 })
  return Buffer.concat([Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'), chunk('IHDR', header), chunk('IDAT', rows), chunk('IEND', Buffer.alloc(0))])
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data])
  return Buffer.concat([uint32(data.length), body, uint32(crc32(body))])
}

/** Silence as 16-bit mono WAV at 8 kHz. */
export function wav(seconds: number): Buffer {
  const bytes = Math.round(seconds * 8000) * 2
  const header = Buffer.alloc(44)
  header.write('RIFF', 0, 'latin1')
  header.writeUInt32LE(36 + bytes, 4)
  header.write('WAVEfmt ', 8, 'latin1')
  header.writeUInt32LE(16, 16)
  header.writeUInt16LE(1, 20)
  header.writeUInt16LE(1, 22)
  header.writeUInt32LE(8000, 24)
  header.writeUInt32LE(16000, 28)
  header.writeUInt16LE(2, 32)
  header.writeUInt16LE(16, 34)
  header.write('data', 36, 'latin1')
  header.writeUInt32LE(bytes, 40)
  return Buffer.concat([header, Buffer.alloc(bytes)])
}

/** Empty MP3 frames: MPEG-1 layer III, 64 kbit/s, 44.1 kHz, mono, after an ID3v2 tag. */
export function mp3(seconds: number): Buffer {
  const frame = Buffer.alloc(208)
  frame.writeUInt32BE(0xfffb50c0)
  const id3 = Buffer.concat([Buffer.from('ID3\x04\x00\x00\x00\x00\x01\x00', 'latin1'), Buffer.alloc(128)])
  return Buffer.concat([id3, ...Array<Buffer>(Math.round((seconds * 44_100) / 1152)).fill(frame)])
}

/** Empty ADTS frames: AAC-LC, 44.1 kHz, mono, 32 bytes each. */
export function aac(seconds: number): Buffer {
  const frame = Buffer.concat([Buffer.from([0xff, 0xf1, 0x50, 0x40, 0x04, 0x1f, 0xfc]), Buffer.alloc(25)])
  return Buffer.concat(Array<Buffer>(Math.round((seconds * 44_100) / 1024)).fill(frame))
}

/** Ogg pages: the header of Opus and one page that ends after so many seconds. */
export function oggOpus(seconds: number): Buffer {
  const head = Buffer.from('OpusHead\x01\x01\x38\x01\x80\xbb\x00\x00\x00\x00\x00', 'latin1')
  return Buffer.concat([oggPage(head, 0, 2), oggPage(Buffer.alloc(40), seconds * 48_000 + 312, 4)])
}

function oggPage(body: Buffer, granule: number, type: number): Buffer {
  const header = Buffer.alloc(28)
  header.write('OggS', 0, 'latin1')
  header[5] = type
  header.writeBigInt64LE(BigInt(granule), 6)
  header[26] = 1
  header[27] = body.length
  return Buffer.concat([header, body])
}

/** WebM as a browser records it: segment and clusters without a size, no length written; a cluster each second with one block. */
export function webm(seconds: number, { video = false } = {}): Buffer {
  const track = (type: number, codec: string) => element([0xae], element([0xd7], [type]), element([0x83], [type]), element([0x86], Buffer.from(codec)))
  const tracks = element([0x16, 0x54, 0xae, 0x6b], track(2, 'A_OPUS'), ...(video ? [track(1, 'V_VP8')] : []))
  const info = element([0x15, 0x49, 0xa9, 0x66], element([0x2a, 0xd7, 0xb1], [0x0f, 0x42, 0x40]))
  const clusters = Array.from({ length: Math.ceil(seconds) }, (_, second) => {
    const block = element([0xa3], [0x81, ...uint16(Math.round(Math.min(1, seconds - second) * 1000)), 0x80], Buffer.alloc(20))
    return Buffer.concat([Buffer.from([0x1f, 0x43, 0xb6, 0x75, ...endless]), element([0xe7], uint32(second * 1000)), block])
  })
  const header = element([0x1a, 0x45, 0xdf, 0xa3], element([0x42, 0x82], Buffer.from('webm')))
  return Buffer.concat([header, Buffer.from([0x18, 0x53, 0x80, 0x67, ...endless]), info, tracks, ...clusters])
}

const endless = [0x01, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff]

function element(id: number[], ...parts: Array<Buffer | number[]>): Buffer {
  const body = Buffer.concat(parts.map((part) => Buffer.from(part)))
  return Buffer.concat([Buffer.from([...id, 0x40 | (body.length >> 8), body.length & 0xff]), body])
}

/** M4A: one sound track (and a film's, if wanted) whose header says how long it is; in fragments, as browsers record, the header says 0. */
export function m4a(seconds: number, { fragmented = false, video = false, brand = 'M4A ' } = {}): Buffer {
  const track = (id: number, handler: string) =>
    box('trak', box('tkhd', uint32(0), uint32(0), uint32(0), uint32(id), Buffer.alloc(68)), box('mdia', mdhd(fragmented ? 0 : seconds), box('hdlr', Buffer.alloc(8), Buffer.from(handler), Buffer.alloc(13))))
  const extends_ = box('mvex', box('trex', uint32(0), uint32(1), uint32(1), uint32(1024), uint32(0), uint32(0)))
  const moov = box('moov', box('mvhd', Buffer.alloc(100)), track(1, 'soun'), ...(video ? [track(2, 'vide')] : []), ...(fragmented ? [extends_] : []))
  const samples = Math.round((seconds * 44_100) / 1024)
  const fragments = fragmented ? [fragment(Math.floor(samples / 2)), fragment(samples - Math.floor(samples / 2), { each: true })] : []
  return Buffer.concat([box('ftyp', Buffer.from(brand), uint32(0), Buffer.from('isom')), moov, ...fragments, box('mdat', Buffer.alloc(500))])
}

function mdhd(seconds: number): Buffer {
  return box('mdhd', uint32(0), uint32(0), uint32(0), uint32(44_100), uint32(Math.round(seconds * 44_100)), uint32(0))
}

function fragment(samples: number, { each = false } = {}): Buffer {
  const run = each ? box('trun', uint32(0x101), uint32(samples), uint32(0), ...Array<Buffer>(samples).fill(uint32(1024))) : box('trun', uint32(0x1), uint32(samples), uint32(0))
  return box('moof', box('traf', box('tfhd', uint32(0), uint32(1)), run))
}

function box(type: string, ...parts: Buffer[]): Buffer {
  const body = Buffer.concat(parts)
  return Buffer.concat([uint32(body.length + 8), Buffer.from(type, 'latin1'), body])
}

function uint32(value: number): Buffer {
  const bytes = Buffer.alloc(4)
  bytes.writeUInt32BE(value)
  return bytes
}

function uint16(value: number): number[] {
  return [value >> 8, value & 0xff]
}

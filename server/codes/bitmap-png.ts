import { promisify } from 'node:util'
import { crc32, deflate } from 'node:zlib'

const compress = promisify(deflate)
const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])

/**
 * A square of black and white modules as a PNG of one bit a pixel (PNG, third edition: IHDR with bit depth 1, greyscale, no filter). A
 * general encoder makes four bytes of each pixel and tries five filters on every line, which costs a booking most of its time.
 * @param size modules a side
 * @param scale pixels a module
 * @param margin white modules around it
 */
export async function bitmapPng(size: number, isBlack: (row: number, column: number) => boolean, { scale, margin }: { scale: number; margin: number }): Promise<Buffer> {
  const side = (size + 2 * margin) * scale
  const lineBytes = 1 + Math.ceil(side / 8)
  // The first byte of a line says that it is not filtered; a bit of 1 is white.
  const lines = Buffer.alloc(lineBytes * side, 0xff)
  for (let y = 0; y < side; y += 1) lines[y * lineBytes] = 0
  for (let row = 0; row < size; row += 1) {
    const line = Buffer.from(lines.subarray(0, lineBytes))
    for (let column = 0; column < size; column += 1) {
      if (!isBlack(row, column)) continue
      for (let x = (column + margin) * scale; x < (column + margin + 1) * scale; x += 1) line[1 + (x >> 3)]! &= ~(0x80 >> (x & 7))
    }
    for (let y = (row + margin) * scale; y < (row + margin + 1) * scale; y += 1) line.copy(lines, y * lineBytes)
  }
  const header = Buffer.alloc(13)
  header.writeUInt32BE(side, 0)
  header.writeUInt32BE(side, 4)
  header[8] = 1
  return Buffer.concat([signature, chunk('IHDR', header), chunk('IDAT', await compress(lines)), chunk('IEND', Buffer.alloc(0))])
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data])
  const around = Buffer.alloc(8)
  around.writeUInt32BE(data.length, 0)
  around.writeUInt32BE(crc32(body) >>> 0, 4)
  return Buffer.concat([around.subarray(0, 4), body, around.subarray(4)])
}

import sharp from 'sharp'
import { bitmapPng } from './bitmap-png'
import { qrImage } from './typed-code'

test('black modules are black pixels, white ones and the margin white', async () => {
  const pattern = ['#.#', '.#.', '##.']
  const png = await bitmapPng(3, (row, column) => pattern[row]![column] === '#', { scale: 5, margin: 2 })
  const { data, info } = await sharp(png).greyscale().raw().toBuffer({ resolveWithObject: true })
  expect(info).toMatchObject({ width: 35, height: 35, channels: 1 })
  for (let y = 0; y < 35; y += 1) {
    for (let x = 0; x < 35; x += 1) {
      const black = pattern[Math.floor(y / 5) - 2]?.[Math.floor(x / 5) - 2] === '#'
      expect([x, y, data[y * 35 + x]]).toEqual([x, y, black ? 0 : 255])
    }
  }
})

test('a code is a QR that the finder patterns frame, small enough for a data URI', async () => {
  const uri = await qrImage('linli:booking:', 'ABCDEFGH')
  expect(uri.length).toBeLessThan(1500)
  const { data, info } = await sharp(Buffer.from(uri.split(',')[1]!, 'base64')).greyscale().raw().toBuffer({ resolveWithObject: true })
  const scale = 6
  const modules = info.width / scale - 4
  const at = (row: number, column: number) => data[((row + 2.5) * scale) * info.width + (column + 2.5) * scale] === 0
  // The finder pattern of ISO/IEC 18004: seven modules, a ring and a heart.
  for (const [top, left] of [[0, 0], [0, modules - 7], [modules - 7, 0]] as const) {
    const corner = Array.from({ length: 7 }, (_, row) => Array.from({ length: 7 }, (_, column) => (at(top + row, left + column) ? '#' : '.')).join(''))
    expect(corner).toEqual(['#######', '#.....#', '#.###.#', '#.###.#', '#.###.#', '#.....#', '#######'])
  }
})

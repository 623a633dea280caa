import sharp from 'sharp'
import { phonePhoto, photo, pngOfZeros } from '../../tests/support/media'
import { preparePhoto } from './image'

async function colourAt(image: Buffer, x: number, y: number): Promise<'red' | 'blue' | 'white' | 'other'> {
  const [r = 0, g = 0, b = 0] = await sharp(image).extract({ left: x, top: y, width: 1, height: 1 }).removeAlpha().raw().toBuffer()
  if (r > 200 && g > 200 && b > 200) return 'white'
  if (r > 200 && b < 60) return 'red'
  return b > 200 && r < 60 ? 'blue' : 'other'
}

test('a photo taken on its side is turned upright, pixels included', async () => {
  const taken = await phonePhoto({ width: 640, height: 480 })
  expect((await sharp(taken).metadata()).orientation).toBe(6)
  const { full, thumb, width, height } = await preparePhoto(taken)
  expect({ width, height }).toEqual({ width: 480, height: 640 })
  // The red upper half of what the sensor saw is on the right once it is turned a quarter clockwise.
  expect(await colourAt(full, 470, 320)).toBe('red')
  expect(await colourAt(full, 10, 320)).toBe('blue')
  const { orientation, ...thumbnail } = await sharp(thumb).metadata()
  expect(orientation).toBeUndefined()
  expect(thumbnail).toMatchObject({ width: 300, height: 400 })
  expect(await colourAt(thumb, 290, 200)).toBe('red')
})

test('camera, position, XMP, IPTC and what hangs behind the photo are gone, byte for byte', async () => {
  const taken = await phonePhoto()
  const before = await sharp(taken).metadata()
  expect(before.exif).toBeDefined()
  expect(before.xmp).toBeDefined()
  for (const secret of ['SecretCamera', 'SecretXmp', 'SecretIptc', 'SecretTail']) expect(taken.includes(secret)).toBe(true)

  for (const kept of Object.values(await preparePhoto(taken)).filter(Buffer.isBuffer)) {
    const { format, exif, xmp, iptc, icc } = await sharp(kept).metadata()
    expect({ format, exif, xmp, iptc, icc }).toEqual({ format: 'jpeg' })
    for (const trace of ['Secret', 'Exif', 'http://ns.adobe.com', 'Photoshop', 'xmpmeta']) expect(kept.includes(trace)).toBe(false)
  }
})

test.each(['jpeg', 'png', 'webp', 'gif'] as const)('%s becomes JPEG of at most 1,920 pixels with a thumbnail of 400', async (format) => {
  const { full, thumb, width, height } = await preparePhoto(await photo({ width: 2400, height: 1200, format }))
  expect(await sharp(full).metadata()).toMatchObject({ format: 'jpeg', width: 1920, height: 960, space: 'srgb' })
  expect({ width, height }).toEqual({ width: 1920, height: 960 })
  expect(await sharp(thumb).metadata()).toMatchObject({ format: 'jpeg', width: 400, height: 200 })
})

test('a small photo is not blown up, and transparent parts become white', async () => {
  const clear = await sharp({ create: { width: 100, height: 50, channels: 4, background: { r: 0, g: 0, b: 0, alpha: 0 } } }).png().toBuffer()
  const { full, width } = await preparePhoto(clear)
  expect(width).toBe(100)
  expect(await colourAt(full, 50, 25)).toBe('white')
})

test('a decompression bomb is refused by its header', async () => {
  const bomb = pngOfZeros(30_000, 30_000)
  expect(bomb.length).toBeLessThan(200_000)
  await expect(preparePhoto(bomb)).rejects.toMatchObject({ code: 'too_large' })
})

test('many pixels below the limit are still taken', async () => {
  expect(await preparePhoto(pngOfZeros(7000, 7000))).toMatchObject({ width: 1920, height: 1920 })
})

test.each([
  ['jpeg', 0.5],
  ['jpeg', 0.95],
  ['png', 0.5],
  ['png', 0.95],
  ['webp', 0.95],
  ['gif', 0.9],
] as const)('a %s cut at %d is refused', async (format, part) => {
  const noise = sharp({ create: { width: 600, height: 400, channels: 3, background: '#888888', noise: { type: 'gaussian', mean: 128, sigma: 40 } } })
  const whole = await noise.toFormat(format).toBuffer()
  await expect(preparePhoto(whole)).resolves.toMatchObject({ width: 600 })
  await expect(preparePhoto(whole.subarray(0, Math.floor(whole.length * part)))).rejects.toMatchObject({ code: 'files.broken' })
})

test.each([
  ['SVG', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" width="10" height="10"><rect width="10" height="10"/></svg>')],
  ['a program', Buffer.concat([Buffer.from('MZ'), Buffer.alloc(2000)])],
  ['nothing', Buffer.alloc(0)],
])('%s is not decoded', async (_, content) => {
  await expect(preparePhoto(content)).rejects.toMatchObject({ code: 'files.broken' })
})

test('many photos at once all get their turn', async () => {
  const one = await photo({ width: 300, height: 200 })
  const results = await Promise.all(Array.from({ length: 12 }, () => preparePhoto(one)))
  expect(results.every(({ width }) => width === 300)).toBe(true)
})

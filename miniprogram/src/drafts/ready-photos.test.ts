import { idsOf, missingPhotos } from './ready-photos'

const there = { path: 'a.jpg', fileId: 'f'.repeat(24) }
const needed = '请拍一张。'

test('asks for a photo where there has to be one', () => {
  expect(missingPhotos([], needed)).toBe(needed)
  expect(missingPhotos([])).toBeNull()
  expect(missingPhotos([there], needed)).toBeNull()
})

test('does not send while a photo is on its way, waits for the network or was refused', () => {
  expect(missingPhotos([there, { path: 'b.jpg', percent: 40 }], needed)).toMatch(/还在上传/)
  expect(missingPhotos([{ path: 'b.jpg', waiting: true }])).toMatch(/没有传上去/)
  expect(missingPhotos([there, { path: 'b.jpg', refused: '照片太大' }], needed)).toMatch(/没有传上去/)
})

test('sends the ids of what is there', () => {
  expect(idsOf([there, { path: 'b.jpg', percent: 40 }])).toEqual([there.fileId])
})

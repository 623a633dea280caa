import { idsOf, missingPhotos } from './ready-photos'
import { words } from './words'

const there = { path: 'a.jpg', fileId: 'f'.repeat(24) }

test('asks for a photo where the category needs one', () => {
  expect(missingPhotos([], true)).toBe(words.photosNeeded)
  expect(missingPhotos([], false)).toBeNull()
  expect(missingPhotos([there], true)).toBeNull()
})

test('does not send while a photo is on its way, waits for the network or was refused', () => {
  expect(missingPhotos([there, { path: 'b.jpg', percent: 40 }], true)).toBe(words.photosUploading)
  expect(missingPhotos([{ path: 'b.jpg', waiting: true }], false)).toBe(words.photosFailed)
  expect(missingPhotos([there, { path: 'b.jpg', refused: '照片太大' }], true)).toBe(words.photosFailed)
})

test('sends the ids of what is there', () => {
  expect(idsOf([there, { path: 'b.jpg', percent: 40 }])).toEqual([there.fileId])
})

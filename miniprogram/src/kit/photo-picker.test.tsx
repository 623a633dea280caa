import { act, fireEvent, render, screen } from '@testing-library/react'
import { useState } from 'react'
import { phone } from '../../../tests/support/taro'
import { ApiProblem, offline } from '@/api/problem'
import { PhotoPicker } from './photo-picker'
import type { Photo } from './photos'

let held: readonly Photo[]

function Form({ send }: { send: (path: string, onProgress: (percent: number) => void) => Promise<string> }) {
  const [photos, setPhotos] = useState<readonly Photo[]>([])
  held = photos
  return <PhotoPicker photos={photos} onChange={(change) => setPhotos(change)} send={send} />
}

async function choose(...paths: string[]) {
  phone.chosen = paths
  await act(async () => void fireEvent.click(screen.getByLabelText('拍照或选照片')))
}

beforeEach(() => phone.reset())

test('what is chosen is sent at once, each by itself', async () => {
  render(<Form send={(path) => Promise.resolve(`id of ${path}`)} />)
  await choose('1.jpg', '2.jpg')
  expect(held).toEqual([{ path: '1.jpg', fileId: 'id of 1.jpg' }, { path: '2.jpg', fileId: 'id of 2.jpg' }])
})

test('without a network a photo stays, and goes when it is pressed', async () => {
  let network = false
  render(<Form send={() => (network ? Promise.resolve('f1') : Promise.reject(offline()))} />)
  await choose('1.jpg')
  expect(held).toEqual([{ path: '1.jpg', waiting: true }])
  expect(screen.getByText(/照片已留在手机里/)).toBeTruthy()
  network = true
  await act(async () => void fireEvent.click(screen.getByLabelText('第 1 张照片，有网络后再传')))
  expect(held).toEqual([{ path: '1.jpg', fileId: 'f1' }])
})

test('what the server refuses says why, and can be removed', async () => {
  render(<Form send={() => Promise.reject(new ApiProblem('files.broken', 422, '文件打不开'))} />)
  await choose('1.jpg')
  expect(held).toEqual([{ path: '1.jpg', refused: '文件打不开' }])
  fireEvent.click(screen.getByLabelText('删去第 1 张照片'))
  expect(held).toEqual([])
})

test('shows how far it is', async () => {
  let tell: (percent: number) => void = () => undefined
  render(<Form send={(_, onProgress) => { tell = onProgress; return new Promise(() => undefined) }} />)
  await choose('1.jpg')
  act(() => tell(40))
  expect(screen.getByText('40%')).toBeTruthy()
})

test('there are never more than nine', async () => {
  render(<Form send={() => Promise.resolve('f')} />)
  await choose(...Array.from({ length: 12 }, (_, index) => `${index}.jpg`))
  expect(held).toHaveLength(9)
  expect(screen.queryByLabelText('拍照或选照片')).toBeNull()
})

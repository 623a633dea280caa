import { SharedRead } from './shared-read'

/** Reads that end when the test says, each with the count of those begun before it. */
function reads() {
  const ends: ((failure?: Error) => void)[] = []
  let begun = 0
  const shared = new SharedRead<number>(() => {
    const at = ++begun
    return new Promise((tell, fail) => ends.push((failure) => (failure ? fail(failure) : tell(at))))
  })
  return { shared, begun: () => begun, end: (failure?: Error) => ends.shift()!(failure) }
}
const tick = () => new Promise(setImmediate)

test('whoever comes while a read is under way shares the next one, which begins after she came', async () => {
  const { shared, begun, end } = reads()
  const first = shared.get('a')
  const later = [shared.get('a'), shared.get('a'), shared.get('a')]
  expect(begun()).toBe(1)
  end()
  expect(await first).toBe(1)
  await tick()
  expect(begun()).toBe(2)
  // One more comes while the second runs: it may have been read before she came, so she waits for a third.
  const last = shared.get('a')
  end()
  expect(await Promise.all(later)).toEqual([2, 2, 2])
  await tick()
  end()
  expect(await last).toBe(3)
  await tick()
  const alone = shared.get('a')
  end()
  expect(await alone).toBe(4)
})

test('one that fails fails those who share it, and not the next', async () => {
  const { shared, end } = reads()
  const first = shared.get('a')
  const next = shared.get('a')
  end(new Error('lost'))
  await expect(first).rejects.toThrow('lost')
  await tick()
  end()
  expect(await next).toBe(2)
})

test('keys have nothing to do with each other', async () => {
  const { shared, begun, end } = reads()
  const both = [shared.get('a'), shared.get('b')]
  expect(begun()).toBe(2)
  end()
  end()
  expect(await Promise.all(both)).toEqual([1, 2])
})

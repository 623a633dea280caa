import { waitingRoom } from './waiting-room'

function gate() {
  let open!: () => void
  const opened = new Promise<void>((resolve) => (open = resolve))
  return { open, opened }
}

test('no more run at once than allowed, in order, also after one fails', async () => {
  const turn = waitingRoom({ atOnce: 2, waiting: 10 })
  const gates = [gate(), gate(), gate(), gate()]
  const started: number[] = []
  const works = gates.map(({ opened }, i) =>
    turn(async () => {
      started.push(i)
      await opened
      if (i === 0) throw new Error('broken')
      return i
    }),
  )
  const settled = Promise.allSettled(works)
  await Promise.resolve()
  expect(started).toEqual([0, 1])
  gates[0]?.open()
  await works[0]?.catch(() => undefined)
  await new Promise(setImmediate)
  expect(started).toEqual([0, 1, 2])
  for (const { open } of gates) open()
  expect((await settled).map(({ status }) => status)).toEqual(['rejected', 'fulfilled', 'fulfilled', 'fulfilled'])
  expect(await turn(async () => 'again')).toBe('again')
})

test('who finds the room full is told at once', async () => {
  const turn = waitingRoom({ atOnce: 1, waiting: 1 })
  const { open, opened } = gate()
  const works = [turn(() => opened), turn(() => opened)]
  await expect(turn(() => opened)).rejects.toMatchObject({ code: 'unavailable' })
  open()
  await Promise.all(works)
})

import { call } from '../../support/client'
import { useServer } from '../../support/server'

const server = useServer({ rateLimits: true })

test('a number cannot be guessed by trying: thirty a minute, then no more', async () => {
  const guess = (at: number) => call(server, 'GET /certificates/:number', { params: { number: '2026-7KQ3-M9TB' }, query: { check: `AAAAAAAA${String(at).padStart(2, '0').replace(/[01]/g, 'B')}` } })
  const replies = []
  for (let at = 0; at < 32; at += 1) replies.push((await guess(at)).status)
  expect(replies.filter((status) => status === 404)).toHaveLength(30)
  expect(replies.slice(30)).toEqual([429, 429])
})

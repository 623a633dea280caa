import { signInTown } from '../../support/issues'
import { useServer } from '../../support/server'
import { announced, minutesIn, registered, signedUp } from '../../support/volunteering'

const server = useServer({ rateLimits: true })
beforeEach(() => server.clock.set('2026-11-23T02:00:00Z'))

test('a code cannot be guessed by trying: ten a minute for each person, then no more; her neighbour still checks in', async () => {
  const people = await signInTown(server)
  const organisation = await registered(people)
  const activity = await announced(people.chief, organisation.id, server.clock)
  await signedUp(people.resident, activity)
  await signedUp(people.neighbour, activity)
  minutesIn(server, activity, -10)
  const guess = (caller: typeof people.resident, at: number) => caller.call('POST /activities/:id/check-in', { params: { id: activity.id }, body: { code: String(at).padStart(6, '0') } })
  const replies = []
  for (let at = 0; at < 12; at += 1) replies.push(await guess(people.resident, at))
  expect(replies.slice(0, 10).map(({ problem }) => problem.code)).toEqual(Array(10).fill('volunteering.bad_code'))
  expect(replies.slice(10).map(({ status, problem }) => [status, problem.code])).toEqual(Array(2).fill([429, 'too_many']))
  expect((await guess(people.neighbour, 0)).problem.code).toBe('volunteering.bad_code')
})

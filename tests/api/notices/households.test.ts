import { catchUp } from '../../../server/events/reaction'
import { householdNotices } from '../../../server/notices'
import { signInTown } from '../../support/issues'
import { useServer } from '../../support/server'

const server = useServer()

test('those who answer for a door are asked, and the resident is told', async () => {
  const people = await signInTown(server)
  const { first } = people.town
  const titles = async (who: 'chief' | 'worker' | 'newcomer' | 'otherWorker' | 'desk') => (await people[who].call('GET /notices', { query: {} })).result.items.map((notice) => notice.title)
  for (const [confirmed, household] of [[true, first.door501._id], [false, first.door101._id]] as const) {
    await people.newcomer.call('POST /me/doors', { body: { household, name: '周晓' } })
    const { result } = await people.worker.call('GET /households/pending', { query: {} })
    await people.worker.call('POST /households/pending/:id', { params: { id: result.items[0]!.id }, body: confirmed ? { confirmed } : { confirmed, reason: '这一户没有您' } })
  }
  await catchUp(householdNotices)
  await catchUp(householdNotices, null)
  expect(await titles('newcomer')).toEqual(['住户登记没有通过', '住户登记已确认'])
  expect(await titles('chief')).toEqual(['有住户等您确认', '有住户等您确认'])
  expect(await titles('worker')).toHaveLength(2)
  expect(await titles('otherWorker')).toEqual([])
  expect(await titles('desk')).toEqual([])
})

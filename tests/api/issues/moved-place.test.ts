import { IssueModel } from '../../../server/issues/issue.model'
import { followPlace } from '../../../server/issues/follow-place'
import { reported, signInTown } from '../../support/issues'
import { useServer } from '../../support/server'

const server = useServer()

test('issues follow a place that moved, once', async () => {
  const people = await signInTown(server)
  const { grid, door501 } = people.town.first
  const { id } = await reported(people.resident)
  const second = people.town.second.community
  const event = { subject: { type: 'place', id: grid._id }, data: { from: grid.path, to: `${second.path}${grid._id}/` } }
  await followPlace(event)
  await followPlace(event)
  const issue = await IssueModel.findById(id).lean()
  expect(issue!.path).toBe(door501.path.replace(people.town.first.community.path, second.path))
  expect(issue!.places).toEqual(issue!.path.split('/').filter(Boolean))
  expect((await people.otherDesk.call('GET /issues/:id', { params: { id } })).status).toBe(200)
  expect((await people.desk.call('GET /issues/:id', { params: { id } })).status).toBe(404)
})

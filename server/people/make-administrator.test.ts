import { emptyDatabase, useDatabase } from '../../tests/support/database'
import { eventsOf } from '../../tests/support/events'
import { addPerson, addPlace } from '../../tests/support/factory'
import { makeAdministrator } from './make-administrator'
import { PersonModel } from './person.model'
import { PostModel } from './post.model'

useDatabase()
beforeEach(emptyDatabase)

const now = new Date('2026-11-23T02:00:00Z')
const zhang = { name: '张三', phone: '13912345678' }

test('before the first import: a post over everything', async () => {
  expect(await makeAdministrator(zhang, now)).toMatchObject({ role: 'administrator', place: '', path: '', name: '张三', from: now, until: null })
  expect(await PersonModel.find({ phone: zhang.phone }).lean()).toMatchObject([{ name: '张三', openid: null, doors: [], createdAt: now }])
  expect(await eventsOf('people.administratorMade')).toHaveLength(1)
})

test('in a city: its post; with several cities: over everything', async () => {
  await addPlace(null, 'city', '6202', '嘉峪关市')
  expect(await makeAdministrator(zhang, now)).toMatchObject({ place: '6202', path: '6202/', placeLabel: '嘉峪关市' })
  await addPlace(null, 'city', '2114', '葫芦岛市')
  expect(await makeAdministrator({ name: '李四', phone: '13912345679' }, now)).toMatchObject({ place: '', path: '' })
})

test('again changes nothing but the name', async () => {
  const first = await makeAdministrator(zhang, now)
  const again = await makeAdministrator({ ...zhang, name: '张三丰' }, new Date('2026-11-24T02:00:00Z'))
  expect(again._id).toEqual(first._id)
  expect(await PostModel.find().lean()).toMatchObject([{ name: '张三丰', from: now }])
  expect(await eventsOf('people.administratorMade')).toHaveLength(1)
})

test('who has a post over everything gets no second one after the import', async () => {
  const first = await makeAdministrator(zhang, now)
  await addPlace(null, 'city', '6202', '嘉峪关市')
  expect((await makeAdministrator(zhang, now))._id).toEqual(first._id)
  expect(await PostModel.countDocuments()).toBe(1)
})

test('somebody of the roster keeps what she has', async () => {
  const person = await addPerson('老张', { phone: zhang.phone, openid: 'o-1' })
  await makeAdministrator(zhang, now)
  expect(await PersonModel.find().lean()).toMatchObject([{ _id: person._id, name: '张三', openid: 'o-1' }])
})

test('an ended post is given anew', async () => {
  const first = await makeAdministrator(zhang, now)
  await PostModel.updateOne({ _id: first._id }, { until: now })
  const later = new Date('2026-12-01T00:00:00Z')
  expect(await makeAdministrator(zhang, later)).toMatchObject({ from: later, until: null })
})

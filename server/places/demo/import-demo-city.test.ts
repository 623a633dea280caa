import { useDatabase } from '../../../tests/support/database'
import { useImports } from '../../../tests/support/imports'
import { EventModel } from '../../events/event.model'
import { PersonModel, PostModel } from '../../people'
import { PlaceModel } from '../place.model'
import { demoPhone } from './demo-roster'
import { importDemoCity } from './import-demo-city'
import { demoPersons, holidayChief, showcase } from './showcase'

useDatabase()
const { services } = useImports({ IMPORT_ROW_LIMIT: '500000' })

test('the demo city comes through the importer, with its cast; again it changes nothing', async () => {
  const said: string[] = []
  await importDemoCity((line) => said.push(line), services)
  expect(await PlaceModel.countDocuments({ level: 'grid' })).toBe(462)
  expect(await PlaceModel.countDocuments({ generated: false })).toBe(54)
  expect(await PlaceModel.findById(showcase.door).lean()).toMatchObject({ label: '福民社区 雄关小区 3 号楼 2 单元 501 室', generated: true })
  expect(await PersonModel.countDocuments({ generated: false })).toBe(0)
  expect(await EventModel.countDocuments({ type: 'places.imported' })).toBe(2)

  const cast = await PersonModel.find({ demo: { $type: 'object' } }).sort({ 'demo.order': 1 }).lean()
  expect(cast.map(({ name }) => name)).toEqual(demoPersons.map(({ name }) => name))
  const newcomer = cast.find(({ name }) => name === '周晓梅')!
  expect(newcomer.doors).toMatchObject([{ status: 'pending', relation: 'tenant' }])
  expect(await EventModel.countDocuments({ type: 'people.householdRequested' })).toBe(1)

  const away = await PostModel.find({ away: { $type: 'object' } }).lean()
  expect(away).toMatchObject([{ phone: demoPhone(demoPersons.length), name: holidayChief.name, away: { reason: '休假', until: new Date('2026-11-27T16:00:00Z') } }])
  expect(await PostModel.countDocuments({ place: showcase.awayBuilding, role: 'building_chief', deputy: true })).toBe(1)

  const before = await Promise.all([PersonModel.find().sort({ _id: 1 }).lean(), PostModel.find().sort({ _id: 1 }).lean()])
  await importDemoCity((line) => said.push(line), services)
  expect(said.at(-1)).toContain('新增 0 行，改动 0 行')
  expect(await Promise.all([PersonModel.find().sort({ _id: 1 }).lean(), PostModel.find().sort({ _id: 1 }).lean()])).toEqual(before)
}, 180_000)

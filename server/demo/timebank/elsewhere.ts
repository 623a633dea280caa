import type { Types } from 'mongoose'
import { addDays, dayOf } from '../../../shared/appointments/calendar'
import { PersonModel } from '../../people'
import { PlaceModel, showcase } from '../../places'
import { volunteeringSteps } from '../../volunteering'
import { writeActivity } from './announce'
import type { Stage } from './stage'

const day = 24 * 3600_000
/** How many residents of the other community take part, and how many weeks it goes back. */
const [people, weeks] = [6, 6]

/** Another community of the same street has volunteers of its own, whom nobody of the demonstration's community sees. Nothing where the street has no other. */
export async function liveElsewhere(stage: Stage): Promise<void> {
  const { opened, now, as } = stage
  const street = showcase.community.slice(0, 9)
  const community = await PlaceModel.findOne({ level: 'community', _id: { $gt: showcase.community, $regex: `^${street}` } }, { name: 1, path: 1 }).sort({ _id: 1 }).lean()
  if (!community) return
  const residents = await residentsOf(community.path)
  const [organiser] = residents
  if (!organiser) return
  const words = { name: `${community.name}银龄互助队`, about: '退休的帮更老的，陪聊、买菜、修小东西。', registration: null }
  const asked = await volunteeringSteps.register({ ...words, place: community._id }, await as(organiser, new Date(opened.getTime() - 2 * day)))
  const organisation = await volunteeringSteps.approve(asked, { state: 'approved' }, await as('唐建军', new Date(opened.getTime() - day)))
  const first = addDays(dayOf(now), 3 - 7 * weeks)
  const told = { project: null, name: '陪老人晒太阳', text: '推着轮椅到广场坐坐，说说话。', where: '社区广场', place: community._id, day: first, minute: 10 * 60, length: 90, repeat: { every: 'two_weeks' as const, until: addDays(first, 7 * weeks + 7) }, places: 8 }
  writeActivity(told, organisation, () => residents.slice(1), stage)
}

async function residentsOf(path: string): Promise<Types.ObjectId[]> {
  const found = await PersonModel.find({ doors: { $elemMatch: { status: 'confirmed', path: { $regex: `^${path}` } } } }, { _id: 1 }).sort({ _id: 1 }).limit(people).lean()
  return found.map(({ _id }) => _id)
}

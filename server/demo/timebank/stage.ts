import type { Types } from 'mongoose'
import { addDays, dayOf, momentOf } from '../../../shared/appointments/calendar'
import type { Context } from '../../http/context'
import type { Random } from '../../places'
import type { Services } from '../../services'
import { actingAs } from '../acting-as'
import type { Cast } from '../appointments/cast'
import { crowdOf, type Resident } from './crowd'
import { Diary } from './diary'

/** What every part of the demonstration's time bank is told with. */
export interface Stage {
  cast: Cast
  /** Residents who take part. */
  crowd: readonly Resident[]
  /** When the time bank opened, and the present. UTC. */
  opened: Date
  now: Date
  diary: Diary
  random: Random
  services: Services
  as(person: Types.ObjectId | string, at: Date): Promise<Context>
  /** A minute of a day so many days before today, in China. */
  ago(days: number, minute: number): Date
}

/** Sets the stage. `as` takes a demo person by her name too. */
export function setStage(cast: Cast, { opened, now }: Pick<Stage, 'opened' | 'now'>, random: Random, services: Services): Stage {
  return {
    cast, opened, now, random, services,
    crowd: crowdOf(cast, random),
    diary: new Diary(),
    as: (person, at) => actingAs(typeof person === 'string' ? cast.of(person) : person, at, services),
    ago: (days, minute) => momentOf(addDays(dayOf(now), -days), minute),
  }
}

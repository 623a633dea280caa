import { addDays, dayOf } from '../../../shared/appointments/calendar'
import { appointmentSteps, type Service } from '../../appointments'
import { showcase } from '../../places'
import type { Services } from '../../services'
import { actingAs } from '../acting-as'
import type { Cast } from './cast'
import { demoReception, demoServices, type DemoService } from './services'

/** A service of the demonstration as it stands in the database, and who serves it. */
export interface Offered {
  service: Service
  told: DemoService
  /** Who stands at its counter: the professional, or the desk. */
  server: ReturnType<Cast['of']>
}

/** The desk opens the catalogue at a moment in the past, with timetables; the leader's day lies ahead of now. */
export async function offerServices(cast: Cast, at: Date, now: Date, services: Services): Promise<Offered[]> {
  const desk = cast.of('孙晓燕')
  const ctx = await actingAs(desk, at, services)
  const offered: Offered[] = []
  for (const told of demoServices) {
    const { kind = 'service', category, name, summary, forWhom, keywords, bring, where, modes, minutes, cancelCutOff = 60, answerWithin = 3 * 1440, professional, eldersFirst = false, rules } = told
    const person = professional ? cast.of(professional.name) : null
    const service = await appointmentSteps.createService(
      {
        kind, category, name, summary, forWhom, keywords: [...keywords], where, modes: [...modes], minutes, cancelCutOff, answerWithin, eldersFirst, openLimit: null, theme: null, place: showcase.community,
        bring: bring.map((paper) => ({ name: paper.name, form: paper.form, note: paper.note ?? null, promise: paper.promise ?? null })),
        provider: professional ? { person: String(person), ...professional } : { person: null, name: '', title: '福民社区工作台' },
      },
      ctx,
    )
    if (rules.length > 0) {
      const dated = rules.map((rule) => ({ ...rule, weekdays: [...rule.weekdays], validFrom: dayOf(at), validUntil: null, onHolidays: false }))
      await appointmentSteps.editTimetable(service, { version: 1, rules: dated, exceptions: [] }, ctx)
    }
    offered.push({ service, told, server: person ?? desk })
  }
  const { leader, theme, where, inDays, window } = demoReception
  await appointmentSteps.createReception(
    { place: showcase.community, leader: { ...leader, person: String(cast.of(leader.name)) }, theme, where, day: addDays(dayOf(now), inDays), window: { ...window } },
    await actingAs(desk, now, services),
  )
  await appointmentSteps.fillAll(now, services.log)
  return offered
}

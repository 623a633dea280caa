import type { z } from 'zod'
import type { timetableView } from '../../../shared/appointments/services.contract'
import type { ServiceTimetable } from './timetable.model'

/** The weekly rules and single days of a service, as its editor works on them. */
export function presentTimetable({ _id, version, rules, exceptions }: ServiceTimetable): z.input<typeof timetableView> {
  return {
    service: String(_id),
    version,
    rules: rules.map(({ weekdays, from, until, slotMinutes, perCounter, counters, validFrom, validUntil, onHolidays }) => ({ weekdays: [...weekdays], from, until, slotMinutes, perCounter, counters, validFrom, validUntil, onHolidays })),
    exceptions: exceptions.map(({ day, reason, windows }) => ({ day, reason, windows: windows.map(({ from, until, slotMinutes, perCounter, counters }) => ({ from, until, slotMinutes, perCounter, counters })) })),
  }
}

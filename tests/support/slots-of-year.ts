import { addDays, dayOf, minuteOf, momentOf, weekdayOf, weekdays } from '../../shared/appointments/calendar'
import { slotsOn, type Rule } from '../../shared/appointments/timetable'
import { lastDayWords } from '../../shared/time/last-day'
import { speakMoment } from '../../shared/time/speak'
import { calendarDay } from '../../server/appointments/timetable/holidays'
import { slotIdOf } from '../../server/appointments/timetable/slot.model'

/** Prints the slots of 2026 around the clock, with all that is told from their moments, as this process's time zone makes them. */
function main() {
  const rule: Rule = { weekdays: [...weekdays], from: 0, until: 1440, slotMinutes: 90, perCounter: 2, counters: 1, validFrom: '2026-01-01', validUntil: null, onHolidays: true }
  for (let day = '2026-01-01'; day <= '2026-12-31'; day = addDays(day, 1)) {
    const { kind, name } = calendarDay(day)
    for (const { start, end } of slotsOn({ rules: [rule], exceptions: [] }, day, kind)) {
      process.stdout.write(`${[slotIdOf('service', day, start), start.toISOString(), end.toISOString(), dayOf(start), minuteOf(start), weekdayOf(day), kind, name, speakMoment(start, momentOf(day, 0)), lastDayWords(end, momentOf(day, -1440))].join(' ')}\n`)
    }
  }
}

main()

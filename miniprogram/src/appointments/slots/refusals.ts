import type { ApiProblem, ApiProblemCode } from '@/api/problem'

/** What can be done after a refusal. `wait` and `book` try the same slot another way. */
export type Remedy = 'wait' | 'book' | 'times' | 'bookings' | 'standing' | 'consents' | 'form' | 'leave'

const remedies: Partial<Record<ApiProblemCode, readonly Remedy[]>> = {
  'appointments.full': ['wait', 'times'],
  'appointments.not_full': ['book', 'times'],
  'appointments.already_booked': ['bookings', 'times'],
  'appointments.open_limit': ['bookings'],
  'appointments.slot_closed': ['times'],
  'appointments.out_of_window': ['times'],
  'appointments.blocked': ['standing'],
  'appointments.no_consent': ['form', 'consents'],
}

const remediesOfChange: Partial<Record<ApiProblemCode, readonly Remedy[]>> = {
  ...remedies,
  'appointments.full': ['times'],
  'appointments.already_booked': ['times', 'bookings'],
  'appointments.past_cut_off': ['leave'],
  'appointments.changed': ['leave'],
  'appointments.step_not_allowed': ['leave'],
}

/** What is offered in place of the form, the main thing first; null where trying again, or another answer, will do. */
export function remediesOf({ code }: ApiProblem, changing: boolean): readonly Remedy[] | null {
  return (changing ? remediesOfChange : remedies)[code] ?? null
}

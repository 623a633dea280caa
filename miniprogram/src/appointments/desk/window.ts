import type { Input } from '@shared/api'

export type Window = Input<'POST /receptions'>['body']['window']

/** A window of a day as it is typed: '9:00' to '12:00', so many minutes a number, so many persons at so many counters. */
export interface WindowForm {
  from: string
  until: string
  slotMinutes: string
  perCounter: string
  counters: string
}

export type WindowField = keyof WindowForm
export const windowFields = ['from', 'until', 'slotMinutes', 'perCounter', 'counters'] as const satisfies readonly WindowField[]

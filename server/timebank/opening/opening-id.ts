import type { Opening } from './opening.model'

/** The key of the transfer that books a row. */
export function openingId({ _id }: Pick<Opening, '_id'>, row: number): string {
  return `opening:${_id}:${row}`
}

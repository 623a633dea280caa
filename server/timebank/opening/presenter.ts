import type { z } from 'zod'
import type { openingImport } from '../../../shared/timebank/opening.contract'
import type { Opening } from './opening.model'

type Shown = z.input<typeof openingImport>

/** An import in a list of its desk. */
export function presentOpeningSummary({ _id, state, place, fileName, file, rows, checked, booked, total, errorCount, notices, startedAt, finishedAt, by }: Omit<Opening, 'errors'>): Omit<Shown, 'errors'> {
  return {
    id: String(_id),
    state,
    place: { code: place.code, label: place.label },
    file: fileName,
    rows,
    checked,
    booked,
    total,
    errorCount,
    notices,
    at: startedAt.toISOString(),
    finishedAt: finishedAt?.toISOString() ?? null,
    by: `${by.label ?? ''}${by.name}`,
    can: { apply: file !== null && (state === 'ready' || state === 'failed') },
  }
}

/** An import as its desk sees it. */
export function presentOpening(opening: Opening): Shown {
  return { ...presentOpeningSummary(opening), errors: opening.errors.map(({ row, column, code, detail }) => ({ row, column: column ?? null, code, detail })) }
}

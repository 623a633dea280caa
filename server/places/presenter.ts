import type { ImportRecord } from './import/import.model'
import type { Place } from './place.model'

/** A place as everybody may see it. */
export function presentPlace({ _id, name, level, label, hasChildren }: Pick<Place, '_id' | 'name' | 'level' | 'label' | 'hasChildren'>) {
  return { code: _id, name, level, label, hasChildren }
}

/** An import as the one who asked for it sees it. */
export function presentImport({ _id, kind, state, fileName, rows, summary, changes, errors, errorCount, notices, startedAt, finishedAt }: ImportRecord) {
  return {
    id: String(_id),
    kind,
    state,
    fileName,
    rows: { total: rows.total, done: rows.done },
    summary: summary && { created: summary.created, changed: summary.changed, unchanged: summary.unchanged },
    changes: changes.map(({ row, key, field, before, after }) => ({ row, key, field, before: before ?? null, after: after ?? null })),
    errors: errors.map(({ row, column, code, detail }) => ({ row, column: column ?? null, code, detail })),
    errorCount,
    notices,
    startedAt: startedAt.toISOString(),
    finishedAt: finishedAt?.toISOString() ?? null,
  }
}

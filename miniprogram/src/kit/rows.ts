/** Rows that PageUp and PageDown pass over. */
const page = 10

/**
 * The row that a key leads to from `current`, or undefined where the key moves nothing. Up and down stop at the ends; with
 * no row yet, down begins at the first and up at the last.
 */
export function rowAfter(rows: readonly string[], current: string | null, key: string): string | undefined {
  const at = current === null ? -1 : rows.indexOf(current)
  const last = rows.length - 1
  const to = ((): number | undefined => {
    switch (key) {
      case 'ArrowDown':
        return at + 1
      case 'ArrowUp':
        return at < 0 ? last : at - 1
      case 'PageDown':
        return at + page
      case 'PageUp':
        return at - page
      case 'Home':
        return 0
      case 'End':
        return last
      default:
        return undefined
    }
  })()
  return to === undefined || last < 0 ? undefined : rows[Math.min(Math.max(to, 0), last)]
}

/** A browser has no scanner of its own: the code is typed, or comes from a scanner that types. */
export const canScan = false

/** See scan.ts. */
export function scan(): Promise<string | null> {
  return Promise.resolve(null)
}

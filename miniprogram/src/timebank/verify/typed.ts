/** What somebody typed from the paper. */
export interface Typed {
  number: string
  check: string
}

const bare = (text: string) => text.replace(/[^0-9A-Za-z]/g, '').toUpperCase()

/** Reads a number and a check code however they were typed: small letters, blanks, without the strokes. Null for each that cannot be one. */
export function readTyped({ number, check }: Typed): { number: string | null; check: string | null } {
  const parts = /^(\d{4})([0-9A-Z]{4})([0-9A-Z]{4})$/.exec(bare(number))
  const code = bare(check)
  return { number: parts ? parts.slice(1).join('-') : null, check: /^[A-Z2-9]{10}$/.test(code) ? code : null }
}

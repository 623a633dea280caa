/** One thing wrong in a file. `row` as a spreadsheet numbers it, `column` its letter, null where no single cell is meant. */
export interface CellError {
  row: number
  column: string | null
  code: string
  detail: string
}

/** How many errors are kept unless told; beyond that they are only counted. */
export const keptErrors = 1000

/** Collects everything that is wrong in a file, so that a person mends it in one go. */
export class Findings {
  private readonly kept: CellError[] = []
  private total = 0
  private readonly said = new Set<string>()

  /** @param most how many errors are kept */
  constructor(private readonly most = keptErrors) {}

  get count(): number {
    return this.total
  }

  /** The errors in the order of their rows. */
  get errors(): CellError[] {
    return this.kept.sort((a, b) => a.row - b.row || (a.column ?? '').length - (b.column ?? '').length || (a.column ?? '').localeCompare(b.column ?? ''))
  }

  get notices(): string[] {
    return [...this.said]
  }

  add(error: CellError): void {
    this.total++
    if (this.kept.length < this.most) this.kept.push(error)
  }

  /** Something a person should know that does not stop the import. */
  notice(sentence: string): void {
    this.said.add(sentence)
  }
}

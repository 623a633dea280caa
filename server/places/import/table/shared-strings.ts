import { TableProblem } from './row'

const blockBytes = 1 << 20

/**
 * A workbook's table of texts, kept as UTF-8 in large blocks instead of a million JavaScript strings, so that a file of
 * 244,000 names and phones costs a few megabytes.
 */
export class SharedStrings {
  private readonly blocks: Buffer[] = []
  private used = blockBytes
  private readonly places: number[] = []
  private bytes = 0

  /** @param limit bytes that all texts together may have */
  constructor(private readonly limit: number) {}

  /** Throws TableProblem `too_large` beyond the limit. */
  add(text: string): void {
    const size = Buffer.byteLength(text)
    this.bytes += size
    if (this.bytes > this.limit) throw new TableProblem('too_large', '表格里的文字太多，请分成几个文件导入')
    if (this.used + size > blockBytes) {
      this.blocks.push(Buffer.allocUnsafe(Math.max(blockBytes, size)))
      this.used = 0
    }
    const block = this.blocks.at(-1)!
    block.write(text, this.used)
    this.places.push(this.blocks.length - 1, this.used, size)
    this.used += size
  }

  /** The text with this index, or undefined when the file names one that is not there. */
  get(index: number): string | undefined {
    const [block, start, size] = this.places.slice(index * 3, index * 3 + 3)
    if (block === undefined || start === undefined || size === undefined) return undefined
    return this.blocks[block]!.toString('utf8', start, start + size)
  }
}

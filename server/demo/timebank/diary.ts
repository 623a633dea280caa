/** Something that happens at a moment (UTC). */
type Happening = (at: Date) => Promise<unknown>

/**
 * What happens in the demonstration's time bank, lived in the order of its moments whoever wrote it down when: entries of a ledger are chained in the order they are
 * posted, so one must not be posted before another that comes after it.
 */
export class Diary {
  private readonly pages: { at: number; happening: Happening }[] = []
  private lived = 0

  /** Writes something down. A happening may write down what follows from it, for the same moment or later. Throws an Error for what should have happened before now. */
  write(at: Date, happening: Happening): void {
    if (at.getTime() < this.lived) throw new Error(`${at.toISOString()} is over in the diary`)
    const after = this.pages.findIndex((page) => page.at > at.getTime())
    this.pages.splice(after < 0 ? this.pages.length : after, 0, { at: at.getTime(), happening })
  }

  /** Lives everything up to a moment, one after the other. What lies behind it does not happen. */
  async live(until: Date): Promise<void> {
    while (this.pages.length > 0 && this.pages[0]!.at <= until.getTime()) {
      const { at, happening } = this.pages.shift()!
      this.lived = at
      await happening(new Date(at))
    }
  }
}

/** A stream in ascending order of a key, of which the next item can be looked at before it is taken. */
export class Ordered<T> {
  private upcoming: IteratorResult<T, unknown> | null = null
  private readonly items: AsyncIterator<T>

  constructor(
    items: AsyncIterable<T>,
    private readonly keyOf: (item: T) => string,
  ) {
    this.items = items[Symbol.asyncIterator]()
  }

  /** The next item; null at the end. */
  async peek(): Promise<T | null> {
    this.upcoming ??= await this.items.next()
    return this.upcoming.done ? null : this.upcoming.value
  }

  /** The key of the next item; null at the end. */
  async key(): Promise<string | null> {
    const next = await this.peek()
    return next === null ? null : this.keyOf(next)
  }

  /** Takes the next item if it has this key. */
  async take(key: string): Promise<T | null> {
    const next = await this.peek()
    if (next === null || this.keyOf(next) !== key) return null
    this.upcoming = null
    return next
  }

  /** Takes all items of a key. */
  async takeAll(key: string): Promise<T[]> {
    const taken: T[] = []
    for (let item = await this.take(key); item !== null; item = await this.take(key)) taken.push(item)
    return taken
  }
}

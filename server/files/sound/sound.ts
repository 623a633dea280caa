/** What the container of a recording tells. */
export interface Sound {
  /** Its length; null where it cannot be told without decoding. */
  seconds: number | null
  /** Whether it holds pictures too. */
  video: boolean
}

/** Looks into a recording. Answers undefined where there is no sound in it; may throw a RangeError where it ends too early. */
export type SoundReader = (content: Buffer) => Sound | undefined

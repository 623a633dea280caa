import { Problem } from '../../http/problem'

/** Does something that may be refused, as it may be in life: somebody has another activity at that time, or too few minutes. Then it has not happened. */
export async function unlessRefused(work: () => Promise<unknown>): Promise<void> {
  try {
    await work()
  } catch (error) {
    if (!(error instanceof Problem)) throw error
  }
}

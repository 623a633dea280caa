const seconds = (from: number) => `${((performance.now() - from) / 1000).toFixed(1)} 秒`

/** One step of a start, as the person at the terminal sees it. */
export interface Step {
  /** Says something while the step runs. */
  report(line: string): void
  /** Ends the step with its outcome. */
  done(outcome: string): void
}

/** Prints the numbered steps of a start with the seconds each took. Steps may overlap. */
export function createSteps(total: number, print: (line: string) => void) {
  const started = performance.now()
  let last = 0
  return {
    begin(title: string): Step {
      const label = `[${++last}/${total}] ${title}`
      const from = performance.now()
      print(`${label}……`)
      return {
        report: (line) => print(`      ${line}`),
        done: (outcome) => print(`${label}：${outcome}（${seconds(from)}）`),
      }
    },
    /** Time since the first step could begin, e.g. `2.4 秒`. */
    elapsed: () => seconds(started),
  }
}

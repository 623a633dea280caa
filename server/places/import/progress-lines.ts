import type { Phase } from './work-table'

const phaseWords: Record<Phase, string> = { reading: '读取', comparing: '核对', writing: '写入' }

/** Tells how far an import is: one line a second at most, and one when a phase is complete. */
export function progressLines(report: (line: string) => void, every = 1000): (phase: Phase, done: number, total: number) => void {
  let last = 0
  return (phase, done, total) => {
    const now = performance.now()
    if (done !== total && now - last < every) return
    last = now
    report(`${phaseWords[phase]} ${rowsText(done)}${total ? ` / ${rowsText(total)}` : ''} 行`)
  }
}

/** 10720 → '10,720'. */
export function rowsText(rows: number): string {
  return rows.toLocaleString('en-US')
}

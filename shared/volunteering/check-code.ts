/** The code on the organiser's phone changes every so many seconds; it has so many digits. */
export const codeSeconds = 30
export const codeDigits = 6
/** How many steps a code is taken before and after its own: clocks and hands may be 60 seconds apart. */
export const codeDrift = 2

/** What a code is for. */
export const codePurposes = ['in', 'out'] as const
export type CodePurpose = (typeof codePurposes)[number]

const scheme = 'linli:activity:'

/** What the QR on the organiser's phone says. */
export function codeText(activity: string, purpose: CodePurpose, code: string): string {
  return `${scheme}${activity}:${purpose}:${code}`
}

/** What a scanner read, as activity, purpose and code; null for anything else. */
export function readCodeText(text: string): { activity: string; purpose: CodePurpose; code: string } | null {
  const match = /^linli:activity:([0-9a-f]{24}):(in|out):(\d+)$/.exec(text.trim())
  return match && { activity: match[1]!, purpose: match[2] as CodePurpose, code: match[3]! }
}

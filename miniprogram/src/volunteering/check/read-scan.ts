import { type CodePurpose, readCodeText } from '@shared/volunteering/check-code'
import { checkWords as words } from './words'

/** What was scanned for an activity: its code, or in words why it is not the right one. */
export function readScan(text: string, activity: string, purpose: CodePurpose): { code: string } | { wrong: string } {
  const read = readCodeText(text)
  if (!read) return { wrong: words.notOurs }
  if (read.activity !== activity) return { wrong: words.otherActivity }
  return read.purpose === purpose ? { code: read.code } : { wrong: words.otherPurpose[purpose] }
}

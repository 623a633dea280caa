const digits = '零壹贰叁肆伍陆柒捌玖'
const units = ['', '拾', '佰', '仟'] as const

/** Whole minutes in the numerals of documents (大写), which nobody changes with a stroke of the pen: '贰拾小时叁拾分', '肆拾伍分'. Below 100 million hours. */
export function speakHoursInWords(minutes: number): string {
  const [hours, rest] = [Math.floor(minutes / 60), minutes % 60]
  if (hours === 0) return `${inWords(rest)}分`
  return rest === 0 ? `${inWords(hours)}小时整` : `${inWords(hours)}小时${inWords(rest)}分`
}

/** 0 to 99,999,999; a run of noughts is said once, and not at the end. */
function inWords(number: number): string {
  if (number < 10_000) return fourInWords(number) || digits[0]!
  const [high, low] = [Math.floor(number / 10_000), number % 10_000]
  return `${fourInWords(high)}万${low > 0 && low < 1_000 ? digits[0]! : ''}${fourInWords(low)}`
}

function fourInWords(number: number): string {
  let said = ''
  let skipped = false
  for (const at of [3, 2, 1, 0]) {
    const digit = Math.floor(number / 10 ** at) % 10
    if (digit === 0) {
      skipped = said !== ''
      continue
    }
    said += `${skipped ? digits[0]! : ''}${digits[digit]!}${units[at]!}`
    skipped = false
  }
  return said
}

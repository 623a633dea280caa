/** Number formats that every spreadsheet program knows as dates without declaring them (ECMA-376 part 1, 18.8.30; 27 to 58 in Chinese editions). */
function isBuiltInDate(format: number): boolean {
  return (format >= 14 && format <= 17) || format === 22 || (format >= 27 && format <= 36) || (format >= 50 && format <= 58)
}

/** Whether a number format shows a day. Formats of time alone do not. */
export function isDateFormat(format: number, code: string | undefined): boolean {
  if (code === undefined) return isBuiltInDate(format)
  const bare = code.replace(/"[^"]*"|\\.|\[[^\]]*\]|_./g, '')
  return /[yd]/i.test(bare) || /[年月日]/.test(code)
}

const dayMilliseconds = 86_400_000

/**
 * A spreadsheet's day number as `YYYY-MM-DD`; undefined outside 1900-03-01 to 9999-12-31. Day numbers count from
 * 1899-12-30 (1904-01-01 in old Macintosh workbooks), which is right from March 1900 on because Lotus took 1900 for a
 * leap year. Hours are dropped.
 */
export function serialToDay(serial: number, date1904: boolean): string | undefined {
  const day = Math.floor(serial)
  if (!(date1904 ? day >= 0 : day >= 61) || day > 2_958_465) return undefined
  return new Date((date1904 ? Date.UTC(1904, 0, 1) : Date.UTC(1899, 11, 30)) + day * dayMilliseconds).toISOString().slice(0, 10)
}

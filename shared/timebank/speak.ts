/** Whole minutes as hours people own, never as days: '45 分钟', '1 小时', '20 小时 30 分'. */
export function speakHours(minutes: number): string {
  const [hours, rest] = [Math.floor(minutes / 60), minutes % 60]
  if (hours === 0) return `${rest} 分钟`
  return rest === 0 ? `${hours} 小时` : `${hours} 小时 ${rest} 分`
}

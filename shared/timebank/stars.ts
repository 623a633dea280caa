/**
 * Stars by hours of service: 100, 300, 600, 1,000 and 1,500 hours for one to five stars (志愿服务记录办法, Ministry of Civil Affairs, 2012;
 * the same steps in 中国注册志愿者管理办法, 2013). Minutes given away or spent do not take a star back: stars count service, not the balance.
 */
export const starMinutes: readonly number[] = [6_000, 18_000, 36_000, 60_000, 90_000]

export interface Stars {
  count: 0 | 1 | 2 | 3 | 4 | 5
  /** Minutes of service at which the next star is reached; null with five. */
  nextAt: number | null
}

/** The stars of so many minutes of confirmed service. */
export function starsOf(minutes: number): Stars {
  const count = starMinutes.filter((step) => minutes >= step).length as Stars['count']
  return { count, nextAt: starMinutes[count] ?? null }
}

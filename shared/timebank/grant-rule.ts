/**
 * The published rule by which a community's pool grants hours to the very old living alone (高龄独居): whoever the desk has entered with her
 * agreement gets so many minutes on the first of each month, up to what she may have stored from grants, as long as the pool has them. The
 * figures are the product's own; cities set them in their own rules.
 */
export const grantRule = { monthlyMinutes: 300, storedAtMost: 1_200, fromAge: 80 } as const

/** The rule in words, as everybody can read it. */
export const grantRuleWords = `${grantRule.fromAge} 岁以上、一个人住的老人，经本人同意登记后，每月 1 日从社区互助池领取 ${grantRule.monthlyMinutes / 60} 小时；账户里已有 ${grantRule.storedAtMost / 60} 小时的，当月不再发。互助池不够时，按登记先后发放。`

/**
 * What the rule says to one who is entitled, in her turn: `grant`; `pass` this month, because she has enough; `wait`, with everybody behind her, until the pool has
 * as much again. Whole minutes, held ones included in what she has.
 */
export function decideGrant({ pool, has }: { pool: number; has: number }): 'grant' | 'pass' | 'wait' {
  if (has >= grantRule.storedAtMost) return 'pass'
  return pool >= grantRule.monthlyMinutes ? 'grant' : 'wait'
}

/** The life of a redemption at a partner: minutes held → captured by the partner, or given back by cancelling or expiry. */
export const redemptionStates = ['held', 'captured', 'cancelled', 'expired'] as const
export type RedemptionState = (typeof redemptionStates)[number]
export const redemptionStateLabels: Record<RedemptionState, string> = { held: '待使用', captured: '已使用', cancelled: '已取消', expired: '已过期，时间已退回' }

/** Days a redemption code is valid, the last one to its end in China, unless the offer ends before. */
export const redemptionDays = 30

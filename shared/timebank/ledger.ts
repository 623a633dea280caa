/**
 * What kind of movement a transfer is. `earn` and `opening` bring minutes into being (issuance → person); `hold` puts them aside, `capture`
 * and `release` settle a hold; `overflow` is what exceeds the ceiling; `reverse` undoes one transfer in full.
 */
export const transferKinds = ['earn', 'opening', 'gift', 'grant', 'overflow', 'hold', 'capture', 'release', 'reverse'] as const
export type TransferKind = (typeof transferKinds)[number]

export const transferKindLabels: Record<TransferKind, string> = {
  earn: '服务存入',
  opening: '以前的时间转入',
  gift: '赠送',
  grant: '互助池发放',
  overflow: '超出上限转出',
  hold: '暂扣',
  capture: '支付',
  release: '退回',
  reverse: '冲正',
}

/** What a transfer is for: its source, to which the statement leads. */
export const transferSources = ['activity', 'help', 'redemption', 'gift', 'grant', 'import', 'reversal'] as const
export type TransferSource = (typeof transferSources)[number]

/**
 * Accounts. `person`, `pool` (of a community) and `partner` are chained: each carries its balance, its sequence and the hash of its last
 * leg, and can never fall below zero. `issuance` and `escrow` are the system's: they keep no running balance, and every transfer has at least one
 * chained side, so that no leg escapes the chains.
 */
export const chainedAccounts = ['person', 'pool', 'partner'] as const
export const systemAccounts = ['issuance', 'escrow'] as const
export type ChainedKind = (typeof chainedAccounts)[number]
export type SystemAccount = (typeof systemAccounts)[number]
/** 'person:<id>', 'pool:<community>', 'partner:<id>', 'issuance', 'escrow'. */
export type AccountId = `${ChainedKind}:${string}` | SystemAccount

/** Whether an account carries a chain of its own. */
export function isChained(account: AccountId): account is `${ChainedKind}:${string}` {
  return account !== 'issuance' && account !== 'escrow'
}

/** The most minutes that one transfer may move: no single service, gift or opening balance is larger than what one person may store. */
export const mostMinutes = 90_000

/**
 * What one person may store: 1,500 hours, as Nanjing's time bank has it (南京市养老服务时间银行实施方案, 2019); the rest can only be given away. Configuration may
 * set another figure.
 */
export const defaultCeiling = 90_000

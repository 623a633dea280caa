import type { Result } from '@shared/api'

export type Entry = Result<'GET /timebank/statement'>['items'][number]

type Movement = Pick<Entry, 'kind' | 'minutes' | 'with'>

/** What a movement was, as its holder says it: who gave to whom, what came in for what. */
export function titleOf({ kind, minutes, with: other }: Movement): string {
  const out = minutes < 0
  switch (kind) {
    case 'earn':
      return '服务存入'
    case 'opening':
      return '以前的时间转入'
    case 'gift':
      return out ? `送给${other}` : `${other}送来`
    case 'grant':
      return '互助池发放'
    case 'overflow':
      return out ? `存满了，转给${other}` : `${other}存满了，转来`
    case 'hold':
      return '支出'
    case 'capture':
      return out ? '支付' : '帮助邻居得到'
    case 'release':
      return '退回来'
    case 'reverse':
      return '冲正（撤销以前的一笔）'
  }
}

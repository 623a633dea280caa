import type { Result } from '@shared/api'

type Movement = Pick<Result<'GET /timebank/pools/:place'>['items'][number], 'kind' | 'minutes' | 'with'>

/** What a movement of a pool was, as everybody of the community reads it. */
export function titleOf({ kind, minutes, with: other }: Movement): string {
  switch (kind) {
    case 'gift':
      return `${other}送来`
    case 'overflow':
      return `${other}存满了，多的转来`
    case 'grant':
      return `按规则发给${other}`
    case 'hold':
      return '邻里互助支出'
    case 'release':
      return '邻里互助没用上，退回来'
    case 'capture':
      return '邻里互助支付'
    case 'reverse':
      return minutes < 0 ? '冲正，退给原来的人' : '冲正，退回互助池'
    case 'earn':
    case 'opening':
      return '转入'
  }
}

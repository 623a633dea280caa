import { speakHours } from '@shared/timebank/speak'

/** What people read on the list of their movements. */
export const statementWords = {
  title: '时间明细',
  checkable: '记下的每一笔，谁也不能悄悄改。社区每天公布一个核对值，以前的账哪怕改了 1 分钟，就对不上。',
  roots: '账本公开核对',
  rootsNote: '每天公布的核对值，看我的账户在不在里面',
  empty: '还没有记录。您服务、换服务、收到或送出时间，都会一笔一笔记在这里。',
  moved: (minutes: number) => `${minutes < 0 ? '−' : '+'}${speakHours(Math.abs(minutes))}`,
  after: (minutes: number) => `这一笔以后能用 ${speakHours(minutes)}`,
  reversed: '已冲正，不算数',
  from: (label: string) => `来自：${label}`,
  for: (label: string) => `用于：${label}`,
  said: (words: string) => `留言：${words}`,
  basis: (words: string) => `依据：${words}`,
  reason: (words: string) => `原因：${words}`,
  seeActivity: '看这次活动',
  seeHelp: '看这次帮忙',
  seeRedemption: '看这次兑换',
  seePool: '看发放的规则',
}

import { speakHours } from '@shared/timebank/speak'

/** What people read on the list of their movements. */
export const statementWords = {
  title: '时间明细',
  checkable: '每一笔都记下了上一笔的指纹，社区每天公布一次全部账目的总指纹。改动以前的任何一笔，指纹就对不上，谁都可以查验。',
  roots: '账本公开核对',
  rootsNote: '每天公布的总指纹，看我的账户在不在里面',
  empty: '还没有记录。您服务、换服务、收到或送出时间，都会一笔一笔记在这里。',
  moved: (minutes: number) => `${minutes < 0 ? '−' : '+'}${speakHours(Math.abs(minutes))}`,
  after: (minutes: number) => `这一笔以后能用 ${speakHours(minutes)}`,
  reversed: '已冲正，不算数',
  from: (label: string) => `来自：${label}`,
  for: (label: string) => `用于：${label}`,
  said: (words: string) => `留言：${words}`,
  basis: (words: string) => `依据：${words}`,
  reason: (words: string) => `原因：${words}`,
  seeRedemption: '看这次兑换',
}

import type { IconName } from '@/kit/icon'
import type { Tone } from '@/kit/tag'

type State = 'asked' | 'confirmed' | 'refused'

export const stateSigns: Record<State, { icon: IconName; tone: Tone }> = {
  asked: { icon: 'clock', tone: 'plain' },
  confirmed: { icon: 'done', tone: 'done' },
  refused: { icon: 'close', tone: 'plain' },
}

export const settledTones: Record<Exclude<State, 'asked'>, Tone> = { confirmed: 'done', refused: 'plain' }

/** What the desk reads over transfers to be undone. */
export const reversalsWords = {
  title: '冲正复核',
  states: '看哪些',
  askedOnes: '等着复核的',
  settledOnes: '办过的',
  empty: '没有等着复核的冲正。要撤销一笔，先在“居民的时间”里找到它，写明原因申请。',
  emptySettled: '还没有办过冲正。',
  table: '冲正列表，用上下箭头移动，按回车打开',
  columns: { what: '哪一笔', minutes: '时间', asked: '谁申请的', state: '办到哪里' },
  way: (from: string, to: string) => `${from} → ${to}`,
  state: { asked: '等人复核', confirmed: '已撤销', refused: '没有同意' },
  waitsForMe: '等您复核',
  detail: '冲正详情',
  choose: '点一笔，在这里看原因、复核。',
  why: '为什么撤销',
  which: '要撤销的这一笔',
  facts: { askedBy: '申请人', settledBy: '复核人', answer: '复核意见', from: '从谁', to: '给了谁', at: '什么时候', words: '当时留言' },
  outcome: { confirmed: '已经撤销，时间已退回原处，双方都会收到消息。', refused: '没有同意撤销，这一笔照旧算数。' },
  notMine: '提出申请的人和当事人自己不能复核，要请另一位工作人员来。',
  consequence: (hours: string, from: string, to: string) => `同意后，${to}账户里的 ${hours}马上退给${from}，不能再改回来。`,
  answer: '为什么不同意',
  answerHint: '申请的人会看到。',
  answerNeeded: '请写明原因，或选一条。',
  phrases: ['核对过登记表，这一笔没有错。', '请先问过双方，再重新申请。', '请先补充证明材料，再重新申请。'],
  confirm: '同意，撤销这一笔',
  settling: '正在保存…',
  refuse: '不同意撤销',
  refuseSure: '不同意，告诉申请的人',
  back: '再想想',
  notEnough: (who: string) => `${who}的时间已经用掉了一部分，现在不够退，所以没有撤销，什么都没动。等存够了可以再来同意，也可以写明原因不同意。`,
}

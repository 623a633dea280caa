import { speakHours } from '@shared/timebank/speak'

/** What the desk reads over the statement of a resident. */
export const personWords = {
  title: '居民的时间明细',
  notFound: '没有找到这位居民，或者不住在您的辖区。',
  back: '返回',
  recorded: '您这次查看已经留下记录，本人会收到消息。只在办理需要时看。',
  available: '能用',
  held: '已留出',
  balance: '一共有',
  empty: '这位居民还没有记录。',
  after: (minutes: number) => `这一笔以后能用 ${speakHours(minutes)}`,
  waits: '已申请撤销，等人复核',
  ask: '申请撤销',
  askLabel: (what: string) => `申请撤销：${what}`,
  consequence: (hours: string) => `申请撤销这 ${hours}。要另一位工作人员复核同意，才会退回去；在那以前什么都不动。`,
  reason: '为什么撤销',
  reasonHint: '复核的人和双方都会看到。',
  reasonNeeded: '请写明原因，或选一条。',
  phrases: ['核对过，这次服务没有做。', '时间登记多了，应当重新登记。', '记到了别人名下。', '本人说送错了人，对方也同意退回。'],
  send: '提交申请',
  sending: '正在提交…',
  no: '先不撤销',
  asked: '申请已提交，请另一位工作人员复核。',
  seeReversals: '看冲正复核',
}

/** What the desk reads over objections to '没有到'. */
export const objectionWords = {
  title: '没有到的异议',
  notForYou: '异议由社区工作台处理。',
  back: '返回',
  lead: '居民说自己到了，或者实在来不了。采纳了，这一次就不算。',
  empty: '没有等着处理的异议。',
  missed: (when: string, service: string) => `${when}，${service}`,
  said: (ago: string) => `居民说（${ago}）`,
  answer: '答复居民',
  answerHint: '居民会看到。',
  answerNeeded: '请写一句答复，或选一条。',
  lift: '采纳，这次不算',
  keep: '不采纳，维持记录',
  phrases: ['核实过，您确实到了，这次不算。', '情况特殊，这次不算，下次请提前取消。', '窗口有签到记录，您当时没有签到。', '叫号三次没有人来，维持记录。'],
  lifted: (name: string) => `已采纳，${name}这次不算，已告诉本人。`,
  kept: (name: string) => `已维持记录，答复已发给${name}。`,
} as const

/** What people read about whether they can book. */
export const standingWords = {
  title: '约了没来的记录',
  free: '您可以在手机上预约。',
  rule: '约了没来，号就浪费了。90 天里有 3 次没到，30 天内不能在手机上约；打电话、到社区还可以约。',
  blocked: (until: string) => `${until}前不能在手机上预约`,
  blockedNote: '因为 90 天里有 3 次约了没到。急着办，可以打电话或到社区，请工作人员代约。',
  clean: '没有约了没来的记录，很好。',
  misses: '没有到的',
  counts: '算一次',
  notCounted: '不算',
  object: '我有话说',
  see: '看这次预约',
  objections: { asked: '已经提出异议，等社区答复', lifted: '异议成立，这一次不算', kept: '异议没有成立' },
  answer: (words: string) => `社区的答复：${words}`,
  book: '去预约',
  whom: '找负责的人',
} as const

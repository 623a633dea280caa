// What whoever confirms households reads.

export const confirmWords = {
  title: '住户确认',
  lead: '先登记的排在前面。认得就确认；拿不准就打个电话，或上门看看。',
  empty: '没有等您确认的住户。有人登记您片区里的门牌，会列在这里。',
  emptyNext: '回到待办',
  notForYou: '确认住户由单元长、楼栋长、网格员和社区工作人员来做。',
  asked: (relation: string, when: string) => `登记为${relation}，${when}`,
  noPhone: '没有留电话，请上门看看。',
  confirm: '是这一户的',
  refuse: '不是这一户',
  refuseTitle: (name: string) => `为什么不确认${name}？`,
  refuseHint: '对方会看到您写的原因，可以改了再登记。',
  refuseReason: '原因',
  refuseNeeded: '请选一条，或写一下原因。',
  refuseButton: '不确认，告诉对方',
  sending: '正在提交',
  confirmed: (name: string, door: string) => `已确认${name}住在${door}，已经告诉对方。`,
  refused: (name: string) => `没有确认${name}，原因已经告诉对方。`,
  understood: '知道了',
  stale: '没能刷新，下面是上次取到的。',
  again: '再试一次',
  more: '显示更多',
  ready: '可以直接选一条：',
} as const

/** Ready-made reasons for a refusal. */
export const refusePhrases: readonly string[] = ['门牌选错了，请选您实际住的那一户。', '姓名和这一户对不上，请写真实姓名。', '打电话没有联系上，请留能打通的电话再登记。', '已经搬走了。']

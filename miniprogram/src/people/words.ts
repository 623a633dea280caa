/** What people read on the screens of this capability. */
export const signInWords = {
  motto: '家门口的事，找家门口的人。',
  promise: '谁来管、什么时候办完，这里都看得见。',
  demoHint: '这是演示环境。选一个人，看看这个人能看到什么、能做什么。',
  wechat: '用微信手机号登录',
  wechatHint: '手机号只用来确认您是哪一户、是不是楼长或网格员，别的住户看不到。',
  wechatOnly: '先不给手机号，直接进入',
  wechatFailed: '微信没有回应，请再按一次。',
}

export const relationLabels = { owner: '房主', family: '家里人', tenant: '租住' } as const

export const doorWords = {
  title: '我家门口',
  mine: '我家',
  confirmed: '已确认',
  pending: '等待确认',
  pendingNote: '楼长或网格员确认后，才能看到这一户的内容。现在就可以报事。',
  vacant: '暂时空缺',
  vacantNote: '有事直接报，会自动送到上一级。',
  noPhone: '没有登记电话',
  deputy: '代理',
  nobody: '这里还没有登记负责的人。有事直接报，会送到社区。',
  more: (count: number) => `还有 ${count} 位负责的人`,
  all: '看看门口所有负责的人',
  members: '同一户的人',
  noDoor: '还不知道您住哪一户',
  noDoorNote: '登记门牌后，就知道谁负责您家门口，报事也会直接送到他手里。',
  bind: '登记我的门牌',
  bindAnother: '再登记一个门牌',
  leave: '我不住这里了',
  leaveTitle: (door: string) => `不再登记 ${door}？`,
  leaveNote: '以后看不到这一户的内容。已经报的事会继续办。',
  leaveSure: '不住这里了',
  leaveNo: '还住这里',
}

export const bindWords = {
  title: '登记门牌',
  door: '您住哪一户？',
  doorHint: '一级一级选到户',
  choose: '选择门牌',
  chooseAgain: '重新选',
  name: '您的姓名',
  nameHint: '楼长或网格员靠它认出您',
  phone: '手机号',
  phoneHint: '只有负责您家门口的人能看到',
  relation: '您和这一户是什么关系？',
  next: '下一步',
  before: '上一步',
  send: '送去确认',
  sending: '正在送出',
  after: '送出后，负责这里的楼长或网格员会来确认。确认前也可以报事。',
  done: '已送出，等楼长或网格员确认。',
  kept: '您填的内容还在，改好再送。',
}

// What the screen of a hall says, to be read from four metres.

export const hallWords = {
  title: '大厅屏幕',
  noPlace: '没有说明是哪个大厅。请用社区工作台的账号登录，再打开这个屏幕。',
  toCounter: '去窗口叫号',
  calling: '正在叫号',
  lastCalled: '最近叫到',
  number: (number: number) => `${number} 号`,
  goTo: (counter: string) => (/^\d/.test(counter) ? `请到 ${counter}` : `请到${counter}`),
  before: '前面叫过的',
  nobodyCalled: '还没有叫号',
  nobodyCalledHint: '来了请先在窗口签到，叫到您的号再过来。',
  waiting: (count: number) => `在等 ${count} 位`,
  nobodyWaits: '现在没有人在等，来了就可以办。',
  next: '下面是',
  page: (at: number, of: number) => `第 ${at} 页，共 ${of} 页`,
  lost: (clock: string) => `连不上网络，下面是 ${clock} 的情况。正在自动重连。`,
} as const

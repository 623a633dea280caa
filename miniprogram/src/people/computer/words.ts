// What people read when a computer is signed in by a code: on the computer, and on the phone that approves it.

/** On the computer. */
export const phoneEntryWords = {
  title: '用手机登录这台电脑',
  rowNote: '手机上已经登录的，输入电脑显示的号码就行',
  code: (digits: string) => `登录号码 ${digits}`,
  good: '号码 5 分钟内有效，过期会自动换新的。',
  steps: ['用手机打开微信里的“邻里”小程序', '点“我的”，再点“登录电脑”', '输入上面的号码，点“确认登录”'],
  after: '手机上确认后，这台电脑会自动登录。',
  unreachable: '暂时连不上，正在自动重试。',
  forWhom: '电脑登录给楼长、网格员、社区和部门的工作人员用。居民请直接用微信小程序。',
} as const

/** On the phone. */
export const computerWords = {
  title: '登录电脑',
  lead: '在电脑浏览器里打开邻里，屏幕上会出现 6 位号码。',
  code: '电脑上显示的号码',
  short: '号码是 6 位数字，请填完整。',
  next: '下一步',
  confirmTitle: '登录这台电脑？',
  confirmCode: (digits: string) => `号码 ${digits}`,
  confirmNote: '将在电脑上以您的身份登录；不是您本人操作请不要确认。',
  neverFor: '别人打电话、发消息要您输入的号码，一律不要确认。',
  confirm: '确认登录',
  confirming: '正在确认',
  refuse: '不是我，不登录',
  done: '已确认，电脑会在几秒内自动登录。',
  leave: '离开电脑前，请在电脑上退出登录。',
  back: '好了',
} as const

/** A code as it is read out: two groups of three. */
export function inGroups(code: string): string {
  return `${code.slice(0, 3)} ${code.slice(3)}`
}

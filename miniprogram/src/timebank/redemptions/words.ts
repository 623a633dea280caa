/** What people read on the list of what they have taken hours for. */
export const redemptionsWords = {
  title: '我换的服务',
  which: '看哪些兑换',
  held: '待使用',
  all: '全部',
  nothingHeld: '现在没有等着用的兑换码。',
  nothing: '您还没有换过服务。存下的时间可以到店家换理发、吃饭、体检等。',
  redeem: '去换服务',
  before: (deadline: string) => `请在 ${deadline}去用`,
  madeAt: (moment: string) => `${moment}换的`,
}

import { speakHours } from '@shared/timebank/speak'

/** What people read about one thing that they have taken hours for. */
export const redemptionWords = {
  title: '兑换码',
  code: '给店家看这个码',
  codeNote: '请店家扫一扫，或者把这几个字念给店家听',
  before: (deadline: string) => `请在 ${deadline}去用`,
  at: (name: string, where: string) => `${name}（${where}）`,
  held: (minutes: number) => `已留出 ${speakHours(minutes)}，店家收下才算用掉`,
  captured: (moment: string, minutes: number) => `${moment}店家收下了，用掉 ${speakHours(minutes)}。`,
  cancelled: (moment: string, minutes: number) => `${moment}取消了，${speakHours(minutes)}已经退回给您。`,
  expired: (minutes: number) => `过期没有用，${speakHours(minutes)}退回给您。`,
  cancel: '不用了，取消',
  cancelTitle: '取消这次兑换？',
  cancelConsequence: (minutes: number) => `取消后兑换码作废，${speakHours(minutes)}马上退回给您，以后还可以再换。`,
  cancelConfirm: '取消兑换',
  cancelling: '正在取消…',
  keep: '留着',
  notFound: '没有找到这次兑换。',
  toRedemptions: '看我换的服务',
}

import { speakHours } from '@shared/timebank/speak'

/** What people read at the counter of a partner. */
export const partnerWords = {
  title: '店家收码',
  notHere: '您不在合作店家的柜台。要加进来，请联系社区工作台。',
  toMine: '回到我的时间',
  today: (count: number, minutes: number) => (count ? `今天收了 ${count} 次，共 ${speakHours(minutes)}` : '今天还没有收'),
  code: '兑换码',
  codeHint: '顾客手机上的几个字母和数字，一个码只能收一次',
  codeScanHint: '扫顾客手机上的码，或者输入码下面的字母和数字；一个码只能收一次',
  placeholder: '比如 K7M2P9QX',
  needed: '请输入兑换码。',
  scan: '扫码',
  take: '收下',
  taking: '正在核对…',
  taken: (offer: string, minutes: number, end: string) => `收下了：${offer}，${speakHours(minutes)}（码的末尾是 ${end}）。请为顾客服务。`,
  recent: '收过的',
  nothing: '还没有收过码。收下的会列在这里，只有服务和码的末尾，没有顾客的信息。',
  end: (code: string) => `码的末尾：${code}`,
}

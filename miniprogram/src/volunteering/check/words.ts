import { codeDigits, codeSeconds } from '@shared/volunteering/check-code'
import { speakHours } from '@shared/timebank/speak'

/** What people read while they check in or out. */
export const checkWords = {
  title: { in: '签到', out: '签退' },
  fallbackTitle: '签到',
  toActivity: '回到活动',
  scan: { in: '扫码签到', out: '扫码签退' },
  scanHint: { in: '请组织者打开“签到码”，用下面的按钮对着扫。', out: '请组织者打开“签退码”，用下面的按钮对着扫。' },
  type: `扫不了，输入 ${codeDigits} 位数字`,
  backToScan: '改用扫码',
  code: `组织者手机上的 ${codeDigits} 位数字`,
  codeHint: `数字每 ${codeSeconds} 秒换一次，看现在的那个`,
  needed: `请输入 ${codeDigits} 位数字。`,
  send: { in: '签到', out: '签退' },
  sending: '正在核对…',
  notOurs: '这不是签到码。请扫组织者手机上的码。',
  otherActivity: '这是另一个活动的码。请扫这次活动的组织者手机上的码。',
  otherPurpose: { in: '这是签退的码。请组织者换成签到的码，再扫一次。', out: '这是签到的码。请组织者换成签退的码，再扫一次。' },
  doneIn: '已签到',
  doneInNext: '开始服务吧。走之前记得再来这里签退，时间才算得准。',
  doneOut: (minutes: number) => `已签退，服务了 ${speakHours(minutes)}`,
  doneOutNext: '等组织者确认，确认后时间就存到您名下，会发消息告诉您。',
  span: (from: string, until: string) => `${from} 签到，${until} 签退`,
  ok: '好的',
}

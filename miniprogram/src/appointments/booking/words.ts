import type { VerdictWords } from '../verdict/questions'
import type { Act } from './acts'

/** What people read on the page of one appointment. */
export const bookingWords = {
  title: '我的预约',
  notFound: '没有找到这个预约，或者您现在不能看它了。',
  toBookings: '看我的预约',
  stale: '没能更新，下面是刚才取到的内容。',
  again: '再试一次',
  made: '约好了。到时候带上材料，按时来就行。',
  queued: '已经排上队。有空号会马上告诉您，请留意消息。',
  number: '您的号',
  numberOf: (number: number) => `${number} 号`,
  person: (name: string, me: boolean) => (me ? `${name}（您）` : name),
  forWhom: '给谁办',
  forOther: (name: string) => `给${name}约的`,
  bookedBy: '谁约的',
  provider: '谁来办',
  ahead: (count: number) => (count ? `前面还有 ${count} 人在等` : '您排在第一个，有空号就轮到您'),
  held: (until: string, left: string) => `号给您留到${until.replace(/ ?前$/, '')}，${left}。过时就让给下一位。`,
  displaced: '这个时间取消了，一时没有别的空号。请您另选一个时间。',
  instead: (when: string, reason: string) => `原来的${when}取消了（${reason}），给您换到了这个时间。`,
  called: (counter: string) => `叫到您了，请到${counter}。`,
  calledNow: '叫到您了，请到窗口。',
  arrived: '已经签到，请坐着等叫号。',
  missed: '这一次记为没有到。90 天里有 3 次没到，30 天内不能在线预约。',
  cutOff: (deadline: string) => `要取消或改时间，请在${deadline}。`,
  past: '已过取消和改时间的时间。来不了请打电话给社区。',
  code: '签到码',
  codeNote: '到了以后，给工作人员扫一下，或者报这串字。',
  codeImage: '签到二维码',
  bring: '要带什么',
  bringNothing: '什么都不用带，人来就行。',
  bringHint: '带好一样，点一下打个勾，记在您的手机上。',
  signed: (name: string, when: string) => `${name}${when}签了承诺书，不用带`,
  unsigned: '签一份承诺书，就不用带',
  sign: '签承诺书',
  unsignedNow: '承诺书还没签。到窗口也可以签。',
  about: '约的内容',
  note: '您写的话',
  priority: '优先',
  verdict: '您的评价',
  verdicts: { responded: ['有人接待', '没人接待'], solved: ['办成了', '没办成'], satisfied: ['满意', '不满意'] },
  objection: '您的异议',
  objections: { asked: '等社区答复', lifted: '异议成立，这一次不算', kept: '异议没有成立' },
  answer: '社区的答复',
  issue: '由此登记的诉求',
  course: '经过',
  calendarDone: '已加到日历，提前一天和一小时会响。',
  calendarFailed: '没能加到日历。手机没有允许，或者网络不好，可以再试一次。',
  accepted: '号是您的了。到时候带上材料，按时来就行。',
  signedNow: '承诺书签好了，这份材料不用带。',
} as const

export const actWords: Record<Act, string> = {
  accept: '要这个号',
  decline: '不要，让给别人',
  rechoose: '另选时间',
  sign: '签承诺书',
  judge: '去评价',
  object: '我有话说',
  calendar: '加到手机日历',
  change: '改时间',
  cancel: '取消预约',
  leave: '不再候补',
  again: '再约一次',
  service: '看办事说明',
}

export const cancelWords = {
  title: '取消这个预约？',
  leaveTitle: '不再候补？',
  consequence: '取消后，这个号会让给在等的人，拿不回来。要办需要重新约。',
  leaveConsequence: '您的排队位置会让给后面的人。',
  why: '为什么取消（可不选）',
  reasons: ['有别的事', '身体不舒服', '已经办好了', '约错了'],
  confirm: '取消预约',
  leaveConfirm: '不再候补',
  keep: '还是保留',
  cancelling: '正在取消',
} as const

export const declineWords = {
  title: '不要这个号？',
  consequence: '这个号马上让给下一位。还要办的话，需要重新约。',
  confirm: '不要，让给别人',
  declining: '正在让出',
} as const

export const signWords = {
  title: '签承诺书',
  paper: (name: string) => `代替“${name}”`,
  name: '签上您的姓名',
  nameHint: (name: string) => `请写：${name}`,
  needed: '请写上您的姓名。',
  confirm: '我承诺，签名',
  signing: '正在签',
  later: '先不签',
} as const

export const judgeWords = {
  title: '评价',
  cannot: '现在不用评价这次预约。',
  back: '回到这个预约',
  what: '这次办的',
  send: '提交评价',
  sending: '正在提交',
  kept: '您选的都还在，再按一次就行。',
} as const

export const verdictWords: VerdictWords = {
  responded: { question: '到了以后，有人接待您吗？', yes: '有', no: '没有' },
  solved: { question: '要办的事办成了吗？', yes: '办成了', no: '没办成' },
  satisfied: { question: '您满意吗？', yes: '满意', no: '不满意' },
  needed: '请选一个。',
  words: '还想说点什么',
  placeholder: '比如：等了多久、态度怎么样',
}

export const objectWords = {
  title: '提出异议',
  cannot: '现在不能提出异议。每次只能提一次。',
  back: '回到这个预约',
  missed: '记为没有到的',
  why: '当时是怎么回事',
  hint: '社区工作人员会看，告诉您这一次算不算。',
  placeholder: '比如：我到了，窗口没有人；住院了，来不了',
  needed: '请写几句当时的情况。',
  phrases: ['我到了，没有人接待。', '生病住院，来不了。', '提前打过电话说来不了。'],
  send: '提交异议',
  sending: '正在提交',
  kept: '您写的都还在，再按一次就行。',
} as const

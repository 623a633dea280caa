import type { InvitationState } from '@shared/appointments/invitation'
import type { IconName } from '@/kit/icon'
import type { Tone } from '@/kit/tag'

// What people read about invitations (约访). Labels of states are shared/appointments/invitation.ts's.

/** A state as a sign: an icon and a colour beside its word. */
export const stateSigns: Record<InvitationState, { icon: IconName; tone: Tone }> = {
  asked: { icon: 'clock', tone: 'warning' },
  another_time: { icon: 'refresh', tone: 'warning' },
  accepted: { icon: 'done', tone: 'done' },
  declined: { icon: 'close', tone: 'plain' },
  withdrawn: { icon: 'returned', tone: 'plain' },
  lapsed: { icon: 'clock', tone: 'plain' },
}

export const invitationWords = {
  title: '约访',
  notFound: '没有找到这次约访，或者您不能看它。',
  toList: '看我的约访',
  again: '再试一次',
  stale: '没能更新，下面是刚才取到的内容。',
  sent: (name: string) => `已经告诉${name}。答复了会提醒您。`,

  asksYou: (host: string) => `${host}想约您见面`,
  youMeet: (when: string) => `${when} 见面`,
  waits: (name: string) => `等${name}答复`,
  wantsAnother: (name: string) => `${name}希望换个时间`,
  youWantAnother: '等对方另约时间',
  declined: (name: string) => `${name}谢绝了`,
  youDeclined: '您谢绝了',
  withdrawn: '这次约访取消了',
  lapsed: '时间过了，没有约成',

  why: '为什么事',
  host: '谁来见',
  resident: '约的谁',
  invitedBy: '谁约的',
  answer: { mine: '您的答复', theirs: '居民的答复' },
  about: '看这件诉求',
  aboutNote: '约访是为了这件事',
  issue: '看登记的诉求',
  issueNote: '见面以后登记的',
  course: '经过',
} as const

export const actWords = {
  accept: '接受，我会去',
  another: '想换个时间',
  decline: '不去了',
  propose: '另约时间',
  withdraw: '取消约访',
  raiseIssue: '登记成诉求',
  call: (name: string) => `打电话给${name}`,
  accepted: '好的，对方已经知道您会来。',
} as const

export const answerWords = {
  titles: { another_time: '想换个时间', decline: '不去了' },
  label: { another_time: '您什么时候方便', decline: '想说的话' },
  needed: '请写一下什么时候方便，或选一条。',
  phrases: {
    another_time: ['上午方便，下午要接孩子。', '周末都行。', '下周再约吧。', '腿脚不便，能不能到我家来谈。'],
    decline: ['事情已经解决了，谢谢。', '身体不好，去不了。', '暂时不想谈。'],
  },
  send: { another_time: '请对方另约时间', decline: '确定不去' },
  sending: '正在提交',
  after: { another_time: '对方看到后会另约时间，再请您答复。', decline: '对方会知道您不去了。' },
} as const

export const meetingWords = {
  day: '哪一天',
  time: '几点',
  dayNeeded: '请选哪一天。',
  timeNeeded: '请选几点。',
  length: '大约多久',
  lengths: { '30': '半小时', '60': '1 小时', '120': '2 小时' },
  where: '在哪里',
  wherePlaceholder: '例如：社区二楼接待室',
  whereNeeded: '请写在哪里见面。',
} as const

export const inviteWords = {
  title: '约居民见面',
  who: '约哪一位',
  whoHint: '写姓名，从您负责的居民里找',
  whoPlaceholder: '居民姓名',
  whoNeeded: '请从找到的居民里选一位。',
  aboutIssue: '约的是这件诉求的上报人',
  change: '换一位',
  found: '找到的居民',
  nothingFound: (q: string) => `没有找到叫“${q}”的居民。只能约已经登记门牌的居民，别的请打电话。`,
  searching: '正在找……',
  why: '为什么事',
  whyPlaceholder: '例如：您反映的加装电梯，想当面听听您的意见',
  whyNeeded: '请写一下为什么事。',
  host: '谁来见',
  hostMe: '我自己',
  hostOther: '另一位',
  hostName: '姓名',
  hostTitle: '职务',
  hostNeeded: '请写是谁来见，和他的职务。',
  send: '发出邀请',
  sending: '正在发出',
  after: '居民会收到提醒，可以接受、换时间，或者谢绝。',
  kept: '您填的都还在，再按一次就行。',
  cannot: '约居民见面，由社区工作台和接访的领导来办。',
  toMine: '看我的约访',
} as const

export const proposeWords = {
  title: '另约时间',
  send: '发出新的时间',
  sending: '正在发出',
  after: '居民会收到提醒，再答复一次。',
} as const

export const withdrawWords = {
  title: '取消约访',
  reason: '为什么取消',
  reasonNeeded: '请写一下原因，或选一条。',
  phrases: ['临时有会，时间另定。', '事情已经办好，不用再跑一趟。', '已经打电话谈过了。'],
  send: '取消约访',
  sending: '正在取消',
  after: '居民会收到提醒，看到您写的原因。',
} as const

export const issueWords = {
  title: '登记成诉求',
  lead: (name: string) => `记到${name}名下，由负责的人去办。`,
  category: '什么事',
  categoryNeeded: '请选一下是什么事，拿不准就选“其他事情”。',
  text: '谈了什么，要办什么',
  textNeeded: '请写几个字，说说要办什么。',
  where: '在哪里',
  whereHint: '不选就是居民家',
  choosePlace: '选地点',
  private: '不公开',
  privateNote: '只有负责的人能看到，邻居看不到',
  send: '登记',
  sending: '正在登记',
} as const

export const stepWords = {
  notNow: '这次约访现在不用做这一步了。',
  back: '看这次约访',
  kept: '您填的都还在，再按一次就行。',
} as const

export const listWords = {
  title: '约访',
  views: { mine: '约我的', sent: '我们约的' },
  viewsLabel: '看哪些约访',
  invite: '约居民见面',
  emptyMine: '社区或领导想当面听您说，会在这里约您。来不来由您定。',
  emptySent: '还没有约过居民。对一件事想当面听听，可以约他见面。',
} as const

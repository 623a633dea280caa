import type { ErrandState } from '@shared/appointments/errand'
import type { IconName } from '@/kit/icon'
import type { Tone } from '@/kit/tag'

// What people read about errands at the door (代办). Labels of states are shared/appointments/errand.ts's.

/** A state as a sign: an icon and a colour beside its word. */
export const stateSigns: Record<ErrandState, { icon: IconName; tone: Tone }> = {
  dispatched: { icon: 'clock', tone: 'warning' },
  accepted: { icon: 'bag', tone: 'pine' },
  finished: { icon: 'star', tone: 'warning' },
  confirmed: { icon: 'done', tone: 'done' },
  unconfirmed: { icon: 'done', tone: 'plain' },
  cancelled: { icon: 'close', tone: 'plain' },
}

/** What is most often asked for; `example` is what one might write about it. */
export const commonErrands = {
  medicine: { label: '买药', icon: 'medicine', example: '例如：降压药一盒，药名在照片上' },
  parcel: { label: '取快递', icon: 'parcel', example: '例如：菜鸟驿站，取件码 3-2-1045' },
  bills: { label: '交水电费', icon: 'power', example: '例如：交 200 块电费，户号在电费单上' },
  haircut: { label: '理发', icon: 'scissors', example: '例如：腿脚不便，请理发师傅上门' },
  doctor: { label: '陪看病', icon: 'hospital', example: '例如：周三去市医院复查，要有人陪' },
  papers: { label: '办证', icon: 'certificate', example: '例如：老年优待证到期了，要换新的' },
  other: { label: '别的事', icon: 'bag', example: '要办什么，写一两句就行' },
} as const satisfies Record<string, { label: string; icon: IconName; example: string }>
export type CommonErrand = keyof typeof commonErrands

export const requestWords = {
  title: '请人代办',
  for: '给谁办',
  self: '我自己',
  agent: (name: string) => `${name}（同意由您代办）`,
  resident: '替一位居民',
  residentHint: '写下姓名和门牌',
  door: '去哪一户',
  what: '要办什么',
  whatNeeded: '请选一样要办的事。',
  services: '社区能上门办的',
  servicesFailed: '没能取到社区能上门办的服务，上面这些照样能请。',
  tell: '拍张照，或者写几个字',
  tellHint: '药盒、取件码、缴费单，拍下来就不用写',
  tellNeeded: '请拍一张照片，或写几个字，说说要办什么。',
  text: '写几个字',
  when: '您什么时候在家',
  whenHint: '来的人会在这段时间上门',
  whenFor: '什么时候有人在家',
  check: '再看一遍',
  checkPhotos: (count: number) => `${count} 张照片`,
  checkNoWords: '没有写字',
  after: (who: string) => `会送到${who}那里。接单以后，会告诉您谁来、什么时候来。`,
  gridWorker: '网格员',
  theirWorker: '负责那一户的网格员',
  send: '请人来办',
  sending: '正在送出',
  consentsFailed: '没能取到谁同意由您代办。',
  kept: '您写的和拍的都还在。',
  draft: '您上次没写完，接着写就行。',
  startOver: '清空重写',
  noDoor: '登记了门牌，才知道该请谁来办。登记后马上就能用，不用等确认。',
  bind: '登记我的门牌',
} as const

export const errandWords = {
  title: '代办',
  notFound: '没有找到这件代办，或者您现在不能看它了。',
  toList: '看我的代办',
  sent: (who: string) => `已经送到${who}那里。接单以后会告诉您什么时候来。`,
  again: '再试一次',
  stale: '没能更新，下面是刚才取到的内容。',

  waits: (who: string) => `等${who}接单`,
  waitsNobody: '正在找人来办',
  comes: (who: string, when: string) => `${who}${when}来`,
  shouldHaveCome: (who: string, when: string) => `${who}约好${when}来`,
  goes: (when: string) => `请您${when}上门`,
  shouldHaveGone: (when: string) => `约好${when}上门，还没办完`,
  accept: '请您接单',
  confirm: '办好了吗？请您确认',
  waitsConfirm: '办好了，等居民确认',
  confirmed: '已经办好',
  notSatisfied: '办好了，但不满意',
  unconfirmed: '已办结，没有确认',
  cancelled: '已取消',
  waitsConfirmSign: '等居民确认',

  dueVerbs: { dispatched: '接单', accepted: '办好', finished: '请您确认' } as Partial<Record<ErrandState, string>>,
  next: {
    dispatched: '接单以后，会告诉您什么时候来',
    accepted: '办好以后，请您看看办得怎么样',
    finished: '7 天里没有确认，就按办好了算',
  } as Partial<Record<ErrandState, string>>,
  nextForHolder: {
    dispatched: '接单以后，居民会知道您什么时候来',
    accepted: '办好以后请填写办了什么，居民会确认',
    finished: '居民确认以后就办结了',
  } as Partial<Record<ErrandState, string>>,
  nextLine: (next: string) => `接下来：${next}`,

  holder: '谁来办',
  person: '给谁办',
  askedBy: '谁请的',
  why: (why: string) => `为什么：${why}`,
  subject: '要办的事',
  noWords: '没有写字，请看照片。',
  homeAt: (when: string) => `${when}有人在家`,
  done: '办了什么',
  doneAt: (when: string) => `${when} 办好`,
  verdict: '居民怎么说',
  verdicts: { satisfied: '办好了，满意', notSatisfied: '办好了，不满意', notDone: '还没办好' },
  course: '经过',
  askedAt: (when: string) => `${when} 提出`,
  number: (number: string) => `编号 ${number}`,
  accepted: '接好了。居民已经知道您什么时候来。',
} as const

/** What can be pressed on an errand. */
export const actWords = {
  accept: (when: string) => `接单，${when}去`,
  acceptLater: '接单，另选时间',
  otherTime: '换个时间去',
  finish: '填写办了什么',
  confirm: '看看办得怎么样',
  return: '办不了，退回',
  cancel: '不用办了',
  call: (name: string) => `打电话给${name}`,
} as const

export const cancelWords = {
  title: '不用办了？',
  consequence: (who: string) => `取消后${who}就不来了。还要办的话，可以再提一次。`,
  reason: '为什么（可不选）',
  reasons: ['已经办好了', '家里人去办了', '时间不合适', '不想办了'],
  sure: '不用办了',
  sending: '正在取消',
  keep: '还要办',
} as const

export const acceptWords = {
  title: '接单',
  when: '您什么时候去',
  asked: (when: string) => `居民说：${when}在家`,
  send: '接单',
  sending: '正在接单',
  after: '居民马上会知道您什么时候来。',
} as const

export const returnWords = {
  title: '退回',
  reason: '为什么办不了',
  reasonNeeded: '请写一下原因，或选一条。',
  phrases: ['这几天我不在，请别的同事去办。', '这件事要社区来办，我办不了。', '联系不上居民。'],
  send: '退回',
  sending: '正在退回',
  after: '退回后会交给上一级，居民也会知道原因。',
} as const

export const finishWords = {
  title: '填写办了什么',
  photos: '照片',
  photosHint: '小票、回执拍一张，居民看得清楚',
  text: '办了什么',
  textHint: '一两句就行，居民会看到。',
  textNeeded: '请写一句办了什么，或选一条。',
  phrases: ['已经买好送到家，小票在照片上。', '已经办好，东西和回执都交给本人。', '已经陪着去过，平安送回家。', '钱数和找零都当面点清了。'],
  send: '提交',
  sending: '正在提交',
  after: '提交后请居民确认办好了没有。',
} as const

export const confirmWords = {
  title: '办得怎么样',
  done: '办好了吗？',
  doneYes: '办好了',
  doneNo: '没办好',
  satisfied: '您满意吗？',
  satisfiedYes: '满意',
  satisfiedNo: '不满意',
  needed: '请选一个。',
  words: '想说的话',
  whatMissing: '哪里没办好',
  whatMissingNeeded: '请写一下哪里没办好，好接着办。',
  placeholder: '好在哪里，或者哪里还没办好',
  ends: '提交后这件代办就办结了。',
  goesBack: '会请他接着办，办好再请您确认。',
  send: '提交',
  sending: '正在提交',
} as const

/** What stands around every form of a step. */
export const stepWords = {
  notNow: '这件代办现在不用您做这一步了。',
  toErrand: '看这件代办',
  kept: '您填的都还在，再按一次就行。',
} as const

export const listWords = {
  title: '代办',
  views: { todo: '等我办', place: '我的片区', mine: '我请的' },
  viewsLabel: '看哪些代办',
  which: '办结没有',
  open: '没办完',
  ended: '已结束',
  leads: { todo: '快到时间的排在前面', place: '最新的在前面', mine: '' },
  refresh: '刷新',
  accept: '接单',
  finish: '填写',
  callResident: '打电话',
  askForSomebody: '替居民提一件',
  emptyTodo: '现在没有等您办的代办。有居民请人代办，会排在这里并提醒您。',
  emptyPlace: '片区里没有没办完的代办。',
  emptyMine: '买药、取快递、交费跑不动，可以请网格员上门代办。',
  emptyOpen: '没有正在办的代办。',
  emptyEnded: '这里还没有已结束的代办。',
  seeEnded: '看已结束的',
  seeOpen: '看没办完的',
  seePlace: '看看我的片区',
  understood: '知道了',
} as const

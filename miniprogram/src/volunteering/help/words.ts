import { speakHours } from '@shared/timebank/speak'
import type { HelpCategory, HelpState } from '@shared/volunteering/help'
import type { IconName } from '@/kit/icon'
import type { Tone } from '@/kit/tag'

// What people read about help among neighbours (邻里互助). Labels of categories, states and payers are shared/volunteering/help.ts's.

/** A state as a sign: an icon and a colour beside its word. */
export const stateSigns: Record<HelpState, { icon: IconName; tone: Tone }> = {
  open: { icon: 'clock', tone: 'warning' },
  taken: { icon: 'neighbours', tone: 'pine' },
  done: { icon: 'star', tone: 'warning' },
  confirmed: { icon: 'done', tone: 'done' },
  disputed: { icon: 'scales', tone: 'danger' },
  settled: { icon: 'done', tone: 'plain' },
  cancelled: { icon: 'close', tone: 'plain' },
  lapsed: { icon: 'close', tone: 'plain' },
}

/** What is asked for, as a sign; and what one might say about it, so that nobody has to type. */
export const categorySigns: Record<HelpCategory, { icon: IconName; phrases: readonly string[] }> = {
  shopping: { icon: 'bag', phrases: ['买点菜和米，送到家里。', '去药店买药，药名我当面说。'] },
  company: { icon: 'message', phrases: ['来家里坐坐，聊聊天。', '陪我在小区里走走。'] },
  doctor: { icon: 'hospital', phrases: ['陪我去医院看病，再送回家。', '帮我去医院取药、取报告。'] },
  repair: { icon: 'power', phrases: ['灯不亮了，请帮忙换灯泡。', '水龙头漏水，请帮忙看看。'] },
  cleaning: { icon: 'home', phrases: ['请帮忙擦窗户、扫扫地。', '请帮忙把重东西挪一挪。'] },
  phone: { icon: 'phone', phrases: ['教我用手机挂号。', '教我和孩子视频通话。'] },
  child: { icon: 'neighbours', phrases: ['放学时去学校接孩子，送到家。', '早上送孩子去学校。'] },
  other: { icon: 'items', phrases: [] },
}

export const listWords = {
  title: '邻里互助',
  views: { near: '附近需要', helping: '我帮的', mine: '我求助的' },
  viewsLabel: '看哪些互助',
  ask: '请邻居帮忙',
  which: '结束没有',
  open: '没结束',
  ended: '已结束',
  lead: '离您近的排在前面。帮完、对方确认以后，这些时间就是您的。',
  worth: (minutes: number) => `得 ${speakHours(minutes)}`,
  costs: (minutes: number) => `${speakHours(minutes)}`,
  emptyNear: '附近现在没有邻居等人帮忙。有人求助时，会出现在这里。',
  nearWaiting: '您的门牌还在等楼栋长或网格员确认，确认以后就能看到附近谁需要帮忙。',
  nearNoDoor: '登记了门牌，才知道您附近谁需要帮忙。',
  myDoor: '看我的门牌',
  bind: '登记我的门牌',
  emptyHelping: '您现在没有正在帮的忙。帮邻居一把，时间会存到您的账户里。',
  emptyHelpingEnded: '您帮过的忙，会留在这里。',
  emptyMine: '买菜、看病、修东西，一个人不方便，可以请邻居帮一把。',
  emptyMineEnded: '您请过的忙，会留在这里。',
  seeNear: '看看附近谁需要',
  seeOpen: '看没结束的',
} as const

export const helpWords = {
  title: '邻里互助',
  notFound: '这件互助现在看不到了：可能别的邻居已经接了，或者不用帮了。',
  toList: '看邻里互助',
  again: '再试一次',
  stale: '没能更新，下面是刚才取到的内容。',
  sent: '已经告诉附近的志愿者。有人接了，马上通知您。',
  taken: (when: string) => `说好了，请您${when}去。对方已经知道是您来。`,

  sameBuilding: '和您同一栋楼',
  waitsNeighbour: '等邻居来接',
  wanted: (who: string) => `${who}等人帮忙`,
  comes: (who: string, when: string) => `${who}${when}来`,
  shouldHaveCome: (who: string, when: string) => `${who}约好${when}来`,
  goes: (when: string) => `请您${when}去帮忙`,
  shouldHaveGone: (when: string) => `约好${when}去帮忙，做完请填写`,
  takenByNeighbour: '已经有邻居接了',
  confirm: '帮完了吗？请您确认',
  waitsConfirm: '帮完了，等对方确认',
  waitsCall: '帮完了，等社区打电话确认',
  disputed: '有不同说法，社区在处理',
  earned: '对方确认了，时间已经给您',
  confirmed: '帮完了，已确认',
  settled: '社区已处理',
  settledPaid: (minutes: number) => (minutes ? `社区已处理，付 ${speakHours(minutes)}` : '社区已处理，不付时间'),
  cancelled: '已取消',
  lapsed: '没有人接，已过期',
  waitsConfirmSign: '等对方确认',
  waitsCallSign: '等打电话确认',

  next: {
    open: '有人接了，会告诉您是谁、怎么联系',
    taken: '帮完以后，请您确认',
    done: '您确认以后，时间才付给帮忙的人',
    disputed: '社区会打电话问双方，再作决定；时间先扣着，谁也拿不走',
  } as Partial<Record<HelpState, string>>,
  nextForHelper: {
    taken: '帮完以后，请在这里填写做了什么',
    done: '对方确认以后，时间就存到您的账户',
    disputed: '社区会打电话问双方，再作决定；时间先扣着，谁也拿不走',
  } as Partial<Record<HelpState, string>>,
  nextForDesk: { disputed: '请打电话问双方，再作决定' } as Partial<Record<HelpState, string>>,
  nextLine: (next: string) => `接下来：${next}`,

  subject: '要帮的忙',
  when: '什么时候',
  paidBy: (name: string) => `用${name}的时间`,
  minutes: (minutes: number) => `约定 ${speakHours(minutes)}`,
  person: '给谁帮忙',
  helper: '谁来帮',
  askedBy: '谁替求助的',
  byCall: '本人没有手机，帮完后由社区打电话确认',
  done: '做了什么',
  doneAt: (when: string, minutes: number) => `${when} 做完，用了 ${speakHours(minutes)}`,
  thanks: '感谢的话',
  dispute: '哪里不一样',
  disputeBy: (who: string, when: string) => `${who} ${when} 提出`,
  answer: '社区的决定',
  paid: (minutes: number) => (minutes ? `付给帮忙的人 ${speakHours(minutes)}` : '没有付时间，都退回去了'),
  course: '经过',
  askedAt: (when: string) => `${when} 求助`,
} as const

/** What can be pressed on a request. */
export const actWords = {
  take: '我来帮',
  finish: '帮完了，填写',
  confirm: '看看，确认帮完',
  confirmByCall: '打过电话了，填写确认',
  settle: '处理分歧',
  dispute: '和说好的不一样',
  giveBack: '去不了，让别人来',
  cancel: '不用帮了',
  call: (name: string) => `打电话给${name}`,
} as const

export const takeWords = {
  title: '您来帮这个忙？',
  commit: (when: string, minutes: number) => `请您${when}过去，大约用 ${speakHours(minutes)}。`,
  shown: '接了以后，对方会知道您的姓名和电话，您也会看到对方的。',
  worth: (minutes: number) => `帮完、对方确认后，您得 ${speakHours(minutes)}。`,
  late: '临时去不了，请早点在这里说，好让别的邻居来。',
  sure: '好，我来帮',
  sending: '正在告诉对方…',
  no: '再想想',
} as const

export const giveBackWords = {
  title: '去不了了？',
  consequence: '会请别的邻居来帮，对方会知道您来不了和原因。',
  reason: '为什么',
  reasonNeeded: '请选一条原因。',
  reasons: ['临时有事，去不了', '身体不舒服', '这件事我做不了', '联系不上对方'],
  sure: '去不了，让别人来',
  sending: '正在告诉对方…',
  keep: '还是我去',
} as const

export const cancelWords = {
  title: '不用帮了？',
  consequence: (helper: string | null) => (helper ? `取消后${helper}就不来了，扣住的时间马上退回。` : '取消后，邻居就看不到这件事了。没有扣时间。'),
  reason: '为什么（可不选）',
  reasons: ['已经办好了', '家里人来帮了', '时间不合适', '不想麻烦别人了'],
  sure: '不用帮了',
  sending: '正在取消…',
  keep: '还要帮',
} as const

export const finishWords = {
  title: '填写做了什么',
  minutes: '用了多久',
  minutesHint: (agreed: number) => `说好的是 ${speakHours(agreed)}，最多填这么多。`,
  minutesNeeded: '请填用了多久，整数分钟。',
  tooMany: (agreed: number) => `最多填说好的 ${speakHours(agreed)}。`,
  whole: (agreed: number) => `${speakHours(agreed)}，和说好的一样`,
  less: '没用那么久',
  typed: '实际用了多少分钟',
  unit: '分钟',
  ended: '什么时候做完的',
  justNow: '刚刚',
  hoursAgo: (hours: number) => `${hours} 小时前`,
  yesterday: '昨天这时候',
  text: '做了什么',
  textNeeded: '请写一句做了什么，或选一条。',
  phrases: {
    shopping: ['已经买好，送到家里。', '东西和找零都当面点清了。'],
    company: ['陪着聊了天，人很好。', '陪着在小区里走了走。'],
    doctor: ['已经陪着看完病，平安送回家。', '药和报告都取回来了。'],
    repair: ['已经修好，试过能用。', '修不了，帮着联系了师傅。'],
    cleaning: ['已经打扫好了。', '重东西都挪好了。'],
    phone: ['教会了，自己试过能用。'],
    child: ['孩子接到了，平安送到家。'],
    other: ['已经帮完了。'],
  } as Record<HelpCategory, readonly string[]>,
  send: '做完了，提交',
  sending: '正在提交…',
  after: (minutes: number) => `提交后请对方确认。确认后您得 ${speakHours(minutes)}。`,
} as const

export const confirmWords = {
  title: '确认帮完了',
  pays: (helper: string, minutes: number) => `确认后，${speakHours(minutes)}付给${helper}，不能再改。`,
  back: (minutes: number) => `没用完的 ${speakHours(minutes)}退回。`,
  thanks: '说声谢谢',
  thanksHint: '对方会看到。不写也行，直接按下面的“确认”。',
  phrases: ['谢谢您，帮了大忙！', '您真细心，谢谢。', '远亲不如近邻，谢谢！'],
  send: '确认，帮完了',
  sending: '正在确认…',
  different: '和说好的不一样',
  callLead: (name: string) => `请打电话问${name}是不是帮完了，把说的话写下来。通话记录会和确认一起留存。`,
  noPhone: '没有登记电话，请到家里问，或请网格员去问。',
  with: '和谁说的',
  withNeeded: '请写和谁说的。',
  said: '对方怎么说',
  saidNeeded: '请写对方怎么说，或选一条。',
  saidPhrases: ['来过了，帮得很好，同意付时间。', '来过了，时间和说好的一样，同意付。'],
  sendCall: '对方同意，确认',
} as const

export const disputeWords = {
  title: '和说好的不一样',
  lead: '社区会打电话问双方，再决定付多少。在这以前，时间先扣着。',
  text: '哪里不一样',
  textNeeded: '请写哪里不一样，或选一条。',
  phrases: ['说好了没有来。', '来了，没有那么久。', '事情没有做完。'],
  helperPhrases: ['去了，家里没有人。', '已经帮完，对方不肯确认。', '和说好的事情不一样。'],
  send: '交给社区',
  sending: '正在提交…',
} as const

export const settleWords = {
  title: '处理分歧',
  minutes: '付给帮忙的人',
  minutesHint: (agreed: number) => `说好的是 ${speakHours(agreed)}，可以全付、付一部分或不付；不付的退回去。`,
  minutesNeeded: '请选付多少。',
  tooMany: (agreed: number) => `最多付说好的 ${speakHours(agreed)}。`,
  all: (agreed: number) => `全付，${speakHours(agreed)}`,
  part: '付一部分',
  none: '不付',
  typed: '付多少分钟',
  words: '怎么决定的',
  wordsHint: '双方都会看到。',
  wordsNeeded: '请写一句怎么决定的，或选一条。',
  phrases: ['问过双方，事情做完了，按说好的付。', '问过双方，只做了一部分，付一部分。', '问过双方，没有来，不付。'],
  send: '就这样决定',
  sending: '正在提交…',
  after: (minutes: number, rest: number) => `付 ${speakHours(minutes)}${rest ? `，退回 ${speakHours(rest)}` : ''}，双方会收到消息。`,
  afterNone: (rest: number) => `一分钟也不付，${speakHours(rest)}全部退回，双方会收到消息。`,
} as const

/** What stands around every form of a step. */
export const stepWords = {
  notNow: '这件互助现在不用您做这一步了。',
  back: '看这件互助',
  kept: '您填的都还在，再按一次就行。',
} as const

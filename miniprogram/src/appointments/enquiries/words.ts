import type { EnquiryState } from '@shared/appointments/enquiry'
import type { IconName } from '@/kit/icon'
import type { Tone } from '@/kit/tag'
import type { VerdictWords } from '../verdict/questions'

// What people read about consultations in writing (书面咨询). Labels of states are shared/appointments/enquiry.ts's.

/** A state as a sign: an icon and a colour beside its word. */
export const stateSigns: Record<EnquiryState, { icon: IconName; tone: Tone }> = {
  asked: { icon: 'clock', tone: 'warning' },
  answered: { icon: 'message', tone: 'pine' },
  closed: { icon: 'done', tone: 'done' },
}

export const askWords = {
  title: '写信咨询',
  who: '问哪一位',
  whoNeeded: '请选问哪一位。',
  change: '换一位',
  tell: '您的问题',
  tellHint: '有合同、通知、判决书，拍下来最清楚',
  tellNeeded: '请写下您的问题，或拍张照片。',
  text: '写下您的问题',
  placeholder: '什么时候、和谁、发生了什么，您想问什么',
  private: (who: string) => `只有您和${who}能看到，社区也看不到。`,
  privateDesk: (desk: string) => `只有您和${desk}能看到。`,
  after: (within: string) => `${within}内会答复您，答复了会提醒您。`,
  afterUnknown: '答复了会提醒您。',
  send: '寄出',
  sending: '正在寄出',
  kept: '您写的和拍的都还在。',
  draft: '您上次没写完，接着写就行。',
  startOver: '清空重写',
  nobody: '您的社区还没有可以写信咨询的律师、法官。可以先问问社区。',
  noDoor: '登记门牌后，就能写信问您社区的律师、法官。',
  report: '反映一件事',
  bind: '登记我的门牌',
} as const

export const threadWords = {
  title: '书面咨询',
  notFound: '没有找到这次咨询，或者您不能看它。',
  toList: '看我的咨询',
  sent: (who: string) => `已经寄给${who}。答复了会提醒您。`,
  again: '再试一次',
  stale: '没能更新，下面是刚才取到的内容。',

  waitsForMe: '请您答复',
  waitsFor: (who: string) => `等${who}答复`,
  answered: (who: string) => `${who}答复了，请您看看`,
  answeredTo: (who: string) => `${who}答复了，等居民看`,
  answeredByMe: '您答复了，等居民看',
  closed: '这次咨询已经结束',
  due: (by: string) => `${by}答复`,
  late: (by: string, late: string) => `原定${by}答复，${late}`,

  onlyYou: (who: string) => `只有您和${who}能看到`,
  onlyParties: '只有双方能看到',
  opened: (who: string) => `${who}请社区工作台看了这次咨询`,
  hidden: '双方写的内容您看不到，除非其中一方请您看。请提醒对方尽快答复。',
  resident: '居民',
  numberLine: (number: string) => `编号 ${number}`,
  askedAt: (when: string) => `${when} 寄出`,
  messages: '来往的信',
  you: '您',

  reply: '答复',
  write: '再写几句',
  replyLabel: '写几个字',
  photosLabel: '照片',
  replyPlaceholder: { professional: '写下您的答复', resident: '还想问什么，写在这里' },
  replyNeeded: '请写几个字，或拍张照片。',
  send: '寄出',
  sending: '正在寄出',
  sentNow: '寄出了，对方会收到提醒。',
  fold: '先不写',
  kept: '您写的还在，再按一次就行。',
  judge: '评价，结束咨询',
  full: '来往的信太多了，请评价结束后再问。',

  open: '请社区帮着看看',
  unopen: '不让社区看了',
  openTitle: '请社区工作台看这次咨询？',
  openNote: '社区工作台的工作人员能看到你们写的全部内容和照片，方便他们帮您催办。您随时可以收回。',
  openSure: '让社区看',
  opening: '正在提交',
  openNo: '不用了',

  verdict: '居民的评价',
  verdicts: { responded: ['答复了', '没有答复'], solved: ['说清楚了', '没说清楚'], satisfied: ['满意', '不满意'] },
} as const

export const judgeWords = {
  title: '评价',
  cannot: '这次咨询现在不用评价。',
  back: '看这次咨询',
  last: '最后的答复',
  send: '提交评价，结束咨询',
  sending: '正在提交',
  after: '提交后这次咨询就结束了。以后有别的事，可以再写信问。',
  kept: '您选的都还在，再按一次就行。',
} as const

export const verdictWords: VerdictWords = {
  responded: { question: '有人答复您吗？', yes: '有', no: '没有' },
  solved: { question: '问题说清楚了吗？', yes: '说清楚了', no: '没说清楚' },
  satisfied: { question: '您满意吗？', yes: '满意', no: '不满意' },
  needed: '请选一个。',
  words: '想说的话',
  placeholder: '好在哪里，或者哪里还没说清楚',
}

export const listWords = {
  title: '书面咨询',
  views: { todo: '等我答复', mine: '全部', late: '超时的', opened: '请我看的' },
  mine: '我的',
  viewsLabel: '看哪些咨询',
  ask: '写信咨询',
  leads: { todo: '快到时间的排在前面', late: '只看得到超时，看不到内容', opened: '一方请社区看的咨询', mine: '' },
  refresh: '刷新',
  hidden: '内容只有双方能看',
  emptyMine: '有法律上的事弄不明白，可以写信问社区的律师、法官，拍张照片寄过去就行。',
  emptyMineAnswerer: '还没有人写信来。',
  emptyTodo: '现在没有等您答复的信。有人写信来，会排在这里并提醒您。',
  emptyLate: '没有超时的书面咨询。',
  emptyOpened: '没有请社区看的咨询。',
  seeMine: '看全部',
} as const

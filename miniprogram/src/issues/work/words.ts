// What chiefs and grid workers read on their list. Steps and states are the issues' own words.

export type WorkListName = 'todo' | 'first_asked' | 'place'

export const workLists: readonly { list: WorkListName; label: string }[] = [
  { list: 'todo', label: '待我办' },
  { list: 'first_asked', label: '首问' },
  { list: 'place', label: '我的片区' },
]

export const workWords = {
  title: '待办',
  lists: '看哪些事',
  leads: {
    todo: '快到时间的排在前面',
    first_asked: '最先问到您的事',
    place: '最新的在前面',
  },
  open: '未办结',
  ended: '已结束',
  which: '办结没有',
  refresh: '刷新',
  stale: '没能刷新，下面是上次取到的。',
  again: '再试一次',
  more: '显示更多',
  understood: '知道了',

  emptyTodo: '现在没有等您办的事。有新的事派给您，会排在这里并提醒您。',
  emptyTodoNext: '看看我的片区',
  emptyFirstAsked: '没有首问的事。居民最先问到您的事会一直列在这里，直到办结。',
  emptyPlace: '片区里没有没办结的事。',
  emptyPlaceNext: '看已结束的',
  emptyEnded: '这里还没有已结束的事。',
  emptyEndedNext: '看未办结的',
  notForYou: '这里给楼栋长、单元长、网格员和社区工作人员用。您自己上报的事在“我的事”里。',
  toMine: '去看我的事',

  pending: (count: number) => `${count} 户登记等您确认`,
  errands: (count: number) => (count ? `代办 ${count} 件` : '上门代办'),
  enquiries: (count: number) => (count ? `书面咨询 ${count} 件` : '书面咨询'),
  waits: '等您办',
  waitsAnswer: '等您答复',
  invitations: '约居民见面',
  counter: '窗口叫号',
  services: '服务目录',
  timeDesk: '时间银行',
  askHelp: '替居民求助',
  desk: '社区工作台',
  places: '地点名册',

  call: '打电话',
  callHolder: (name: string) => `打电话给${name}`,
  noPhone: (name: string) => `${name}没有留电话，请上门看看。`,
  resident: '上报人',
  holderNow: (holder: string) => `现在由${holder}负责`,
  urgent: '紧急',
  redone: '重办',
  voiceOnly: '一段语音',
  photoOnly: '只有照片',
  steps: { dispatched: '受理', accepted: '去办理', handled: '去核查' },
} as const

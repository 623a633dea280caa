import type { State } from '@shared/issues/lifecycle'
import type { IconName } from '@/kit/icon'
import type { Tone } from '@/kit/tag'

// What people read on the issue screens. Labels of states, steps and categories are shared/issues/labels.ts's and categories.ts's.

/** A state as a sign: an icon and a colour beside the word of `stateLabels`. */
export const stateSigns: Record<State, { icon: IconName; tone: Tone }> = {
  reported: { icon: 'clock', tone: 'plain' },
  dispatched: { icon: 'clock', tone: 'warning' },
  accepted: { icon: 'person', tone: 'pine' },
  handled: { icon: 'search', tone: 'pine' },
  inspected: { icon: 'star', tone: 'warning' },
  closed: { icon: 'done', tone: 'done' },
  rejected: { icon: 'close', tone: 'danger' },
  withdrawn: { icon: 'returned', tone: 'plain' },
}

/** What a state waits for, told to whoever is not its reporter. */
export const standingWords: Partial<Record<State, string>> = {
  inspected: '已核查，等上报人评价',
  rejected: '没有受理',
  withdrawn: '上报人已撤回',
}

/** After a deadline: '明天下午 3 点前' + '受理'. */
export const dueVerbs: Partial<Record<State, string>> = {
  dispatched: '受理',
  accepted: '办好',
  handled: '核查',
  inspected: '请您评价',
  rejected: '可以提异议',
}

/** What comes after the present step. */
export const nextSteps: Partial<Record<State, string>> & Record<'objectable' | 'handledForMe', string> = {
  reported: '马上派给负责的人',
  dispatched: '受理后开始办理，办好再由另一位核查',
  accepted: '办好后由另一位来核查',
  handled: '核查通过后，请上报人评价',
  handledForMe: '核查通过后，请您评价',
  inspected: '评价后办结；到期没有评价，按“未评价”办结',
  objectable: '您不同意的话可以提一次异议，由上一级重新处理',
}

export const actWords = {
  agree: '是我反映的',
  decline: '不是我反映的',
  judge: '去评价',
  inspect: '去核查',
  handle: '填写办理结果',
  accept: '受理',
  object: '提出异议',
  support: '我也遇到了',
  transfer: '转派',
  reassign: '改派',
  return: '退回',
  reject: '不予受理',
  withdraw: '撤回',
  invite: '约上报人面谈',
} as const

type Named = { name: string; label: string }
type From = { type: 'booking' | 'invitation' } | null
/** Where it was heard; what was opened from a visit to the counter or a meeting says so by its link. */
const heard = (from: From) => (from ? '' : '入户时')

/** The page of one issue. */
export const pageWords = {
  title: '事项',
  notFound: '没有找到这件事，或者您现在不能看它了。',
  toMine: '看我的事',
  emergency: '紧急',
  urgent: '着急',
  private: '不公开',
  redone: (times: number) => (times === 1 ? '重办' : `第 ${times} 次重办`),
  loopDone: '上报、派遣、受理、处置、核查都已完成，已办结',
  loopAt: (step: string) => `现在到“${step}”这一步`,
  holder: '现在由谁负责',
  you: (name: string) => `${name}（您）`,
  why: (why: string) => `为什么：${why}`,
  next: (next: string) => `接下来：${next}`,
  firstAsked: ({ name, label }: Named) => `首问责任：${label}${name}，会一直跟到办结`,
  notJudged: '7 天里没有评价，按“未评价”办结，不算满意。',
  again: '再试一次',
  stale: '没能更新，下面是刚才取到的内容。',
  filedForYou: ({ name, label }: Named, from: From) => `${label}${name}${heard(from)}替您反映了这件事。请看看下面写的是不是您的意思。`,
  accepted: '已受理。办好后请填写办理结果。',
  supported: '记下了。这件事有结果时会告诉您。',
  agreed: '谢谢您的确认。办理的进展会告诉您。',
  subject: '反映的事',
  noWords: '没有写字，请看照片或听录音。',
  voiceOnly: '只留了录音，请点开听。',
  map: '在地图上看',
  reporterHidden: '一位邻居（没有公开姓名）',
  me: '（您）',
  filedBy: ({ name, label }: Named, from: From) => `${label}${name}${heard(from)}代为上报`,
  from: { booking: '看那次预约', invitation: '看那次约访' },
  agreedSigns: { asked: '等居民确认', agreed: '居民已确认', declined: '居民说不是自己反映的' },
  hidden: '没有向邻居公开您的姓名',
  reportedAt: (moment: string) => `${moment} 上报`,
  number: (number: string) => `编号 ${number}`,
  supports: (count: number) => `${count} 位邻居也遇到了`,
  answers: { rejected: '对方的答复', handled: '办理结果' },
  course: '经过',
  noHandling: '没有写办理经过。',
  sent: ({ name, label }: Named, due: string | null) => `已经送到${label}${name}那里${due ? `，${due}` : ''}。有进展会告诉您。`,
} as const

export const withdrawWords = {
  title: '撤回这件事？',
  consequence: '撤回后就不再办理了，不能再恢复。如果还要办，需要重新上报。',
  why: '为什么撤回（可不选）',
  confirm: '撤回',
  sending: '正在撤回',
  keep: '不撤回',
} as const

export const withdrawReasons = ['已经好了', '自己解决了', '报错了', '不想办了'] as const

export const declineWords = {
  title: '不是您反映的？',
  consequence: ({ name, label }: Named) => `这件事会撤回，并告诉${label}${name}。`,
  plain: '这件事会撤回。',
  confirm: '不是我反映的',
  sending: '正在提交',
} as const

export const objectWords = {
  title: '提出异议',
  answered: '对方的答复',
  reason: '您为什么不同意',
  hint: '写一两句就行。提出后由上一级重新处理，只能提一次。',
  placeholder: '例如：漏水的是公共水管，不是我家里的',
  needed: '请写一下您为什么不同意。',
  send: '提出异议',
  sending: '正在提交',
  cannot: '这件事现在不能提异议。',
  toIssue: '看这件事',
  kept: '您写的还在，连上网后再按一次就行。',
} as const

export const judgeWords = {
  title: '评价',
  questions: {
    responded: '有人联系您、答复您吗？',
    solved: '事情解决了吗？',
    satisfied: '您满意吗？',
  },
  yes: { responded: '有', solved: '解决了', satisfied: '满意' },
  no: { responded: '没有', solved: '没解决', satisfied: '不满意' },
  needed: '请选一个。',
  words: '想说的话',
  placeholder: '好在哪里，或者哪里还没办好',
  goesBack: '会退回去重办，时间重新算。',
  rest: '不用重办了，就这样办结',
  ends: '提交后这件事办结。',
  send: '提交评价',
  sending: '正在提交',
  done: '办理结果',
  cannot: '这件事现在不用评价。',
  toIssue: '看这件事',
  kept: '您写的还在，连上网后再按一次就行。',
} as const

/** Lists of issues. */
export const listWords = {
  mineTitle: '我的事',
  bookings: '我的预约',
  bookingsNote: '约好的号、上门代办、书面咨询',
  neighboursTitle: '邻里',
  help: '邻里互助',
  helpNote: '谁需要帮忙，我需要谁帮忙',
  activities: '志愿活动',
  activitiesNote: '一起做事，时间记得清楚',
  report: '反映一件事',
  nothingMine: '您还没有反映过事情。家门口有什么要办的，拍张照、说句话就行。',
  nothingMineHere: { open: '没有正在办的事。', ended: '还没有办结的事。' },
  nothingNeighbours: '您这栋楼还没有公开的事。谁家反映了公共的问题，会在这里看到。',
  noDoor: '登记门牌并由楼栋长或网格员确认后，就能看到邻居反映的公共问题。',
  pendingDoor: '您的门牌还在等楼栋长或网格员确认，确认后就能看到邻居反映的事。',
  bind: '登记我的门牌',
  myDoor: '看我的门牌',
  filterLabel: '看哪些',
  filters: { all: '全部', open: '正在办', ended: '已结束' },
  neighboursHint: '邻居反映的公共问题，不显示是谁报的。',
  supports: (count: number) => `${count} 位邻居也遇到了`,
  support: '我也遇到了',
  filed: '我代报的',
  own: '我反映的',
  more: '显示更多',
  seeAll: '看全部',
} as const

/** Reporting an issue. */
export const reportWords = {
  title: '反映一件事',
  category: '什么事',
  categoryNeeded: '请选一下是什么事，拿不准就选“其他事情”。',
  search: '说说什么事，比如：漏水、太吵',
  searchLabel: '找是什么事',
  nothingFound: (q: string) => `没有找到“${q}”，可以选“其他事情”，写清楚就行。`,
  other: '选“其他事情”',
  change: '换一个',
  allKinds: '看全部种类',
  kindExamples: (labels: readonly string[]) => labels.join('、'),

  callFirst: '先打电话，再告诉网格员',
  callNumber: (number: string, label: string) => `拨打 ${number}，${label}`,
  emergencyHint: '来不及就直接按“上报”，网格员会马上联系您。',
  emergencyText: (category: string) => `${category}，请马上来人。`,

  tell: '拍张照，或者说句话',
  tellNeeded: '请拍一张照片、录一段话，或写几个字。',
  text: '写几个字',
  textPlaceholder: '拍了照或录了音，可以不写',

  where: '在哪里',
  whereNeeded: '请选在哪里。',
  myDoor: '我家',
  myOwnDoor: '我登记的门牌',
  theDoor: '这一户',
  elsewhere: '换一个地方',
  choosePlace: '选地点',
  spot: '具体位置',
  spotPlaceholder: '例如：3 楼楼梯口、北门旁边',
  addPosition: '加上我现在的位置',
  positionAdded: '已加上您现在的位置',
  positionAbout: (metres: number) => `已加上您现在的位置，误差约 ${metres} 米`,
  dropPosition: '去掉位置',
  positionRefused: '没能取到位置。可以在“具体位置”里写一下。',

  urgent: '很着急',
  urgentNote: '2 小时内要有人答复',
  hideName: '不让邻居知道是我',
  hideNameNote: '负责的人能看到您的名字和电话',
  private: '不公开',
  privateNote: '只有负责的人能看到这件事',
  alwaysPrivate: '这类事只有负责的人能看到，邻居看不到。',

  behalf: '替居民上报',
  behalfNote: '入户时听到的事，记到居民名下',
  household: '哪一户',
  householdNeeded: '请选是哪一户的居民。',
  chooseHousehold: '选门牌',
  resident: '是谁反映的',
  residentNeeded: '请选是谁反映的。',
  residentName: '居民姓名',
  residentNameNeeded: '请写居民的姓名。',
  residentPhone: '居民电话',
  phoneWrong: '手机号应为 11 位数字。',
  notListed: '不在上面，写姓名',
  asked: '上报后会请这位居民确认。',

  check: '再看一遍',
  checkPhotos: (count: number) => `${count} 张照片`,
  checkVoice: '一段录音',
  checkNoWords: '没有写字',

  routing: '正在查由谁负责……',
  route: (who: string, respond: string, resolve: string) => `由${who}负责，${respond}答复您，${resolve}办好。`,
  routeLater: '现在查不到由谁负责，上报后会告诉您。',
  routeOffline: '现在没有网络。按“上报”后先存在手机里，连上网会自动发出。',

  send: '上报',
  sending: '正在上报',
  draft: '您上次没写完，接着写就行。',
  startOver: '清空重写',
  kept: '您写的和拍的都还在。',

  noDoor: '登记了门牌，才知道该由谁来办。登记后马上就能上报，不用等确认。',
  bind: '登记我的门牌',

  waitingTitle: '已存在手机里',
  waiting: '现在没有网络。这件事已经存好，连上网会自动发出，不会丢，也不会发两次。',
  sentTitle: '已经发出',
  sentLater: '网络好了，这件事已经送到负责的人那里。',
  toMine: '看我的事',
  another: '再反映一件',
} as const

/** Reports that wait on this device for a network. */
export const unsentWords = {
  waiting: '等网络',
  sending: '正在发出',
  refused: '没有发成',
  byItself: '已存在手机里，连上网会自动发出。',
  now: '现在就发',
  written: (ago: string) => `${ago}写的`,
  photos: (count: number) => `${count} 张照片`,
  voice: '一段录音',
  why: (reason: string) => `没有发成：${reason}`,
  again: '再发一次',
  discard: '不要了',
  sure: '确定删去',
} as const

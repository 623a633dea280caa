import { type Weekday, weekdayLabels } from '@shared/appointments/calendar'

// What the desk reads while it says when a service is there.

export const timetableWords = {
  title: '时间安排',
  titleOf: (name: string) => `${name}：时间安排`,
  notYours: '这项服务由上级单位管，您不能改它的时间。',
  back: '返回',
  found: '上次改了一半，接着改。',
  startOver: '从头来',

  rules: '每周的安排',
  noRules: '还没有安排。选一种常用的时间加上，再改几个数就行。',
  add: '加一条',
  presets: { morning: '上午', afternoon: '下午', early: '上班前', noon: '中午', evening: '晚上', weekend: '周末' },
  rule: (number: number) => `第 ${number} 条`,
  edit: '改',
  fold: '改好了',
  remove: '去掉',
  weekdays: '星期几',
  weekdaysNeeded: '至少选一天。',
  validFrom: '从哪天起',
  validUntil: '到哪天止',
  noEnd: '一直有',
  untilBeforeFrom: '结束日期不能早于开始日期。',
  onHolidays: '法定节假日也办',
  onHolidaysHint: '不勾，节假日自动停；调休上班的周末，只有周一到周五都办的那条自动办。',
  from: (day: string) => `从${day}起`,
  until: (day: string) => `到${day}止`,
  holidaysToo: '节假日也办',

  save: '保存每周的安排',
  saving: '正在保存',
  saved: '已保存。居民马上就能约到新的时间。',
  unsaved: '改动还没有保存。',
  wrong: '有的地方没填好，请看红字。',
  kept: '改的都还在，再按一次就行。',
  conflict: '刚刚有别人改过时间安排，还没有保存您的。',
  mine: '按我改的保存',
  theirs: '用别人改好的',
  more: (count: number) => `还有 ${count} 位`,

  receptionDays: '接访日只有单独的日子。要换一天，先停约这一天，再给别的日子单独安排。',
  singleDays: '单独安排的日子',
  singleClosed: (reason: string) => `停约：${reason}`,

  month: '一个月的样子',
  monthHint: '数字是“已约/总数”。点一天，可以停约，或给它单独的时间。',
  unknown: (year: string) => `${year} 年的放假安排国务院还没有公布，每周的安排在那一年先不生效，公布后自动生效。急着用，可以给某一天单独安排。`,
  holiday: '休',
  makeup: '班',
  closed: '停',
  nothing: '—',
  booked: (booked: number, capacity: number) => `${booked}/${capacity}`,
  bookedSaid: (booked: number, capacity: number) => `已约 ${booked}，共 ${capacity}`,

  dayHas: (booked: number, capacity: number) => `已约 ${booked} 人，共 ${capacity} 个号。`,
  past: '已经过去的日子不能改。',
  close: '收起',
  closeDay: '这一天停约',
  reason: '为什么',
  reasonHint: '居民会看到。',
  reasonNeeded: '请写一下原因，或选一条。',
  reasons: ['设备检修，暂停办理。', '工作人员参加培训。', '临时有会，改天再来。', '停电停水，大厅不开门。'],
  look: '看看影响谁',
  looking: '正在查',
  nobody: '这一天没有人约，可以放心停。',
  affected: (count: number) => `有 ${count} 位受影响：`,
  afterClose: '停约后他们马上收到消息，系统会给每位留一个别的时间，等本人确认。',
  closeSure: (count: number) => (count ? `停约，并通知这 ${count} 位` : '停约'),
  closing: '正在停约',
  closedNow: (count: number) => (count ? `已停约，${count} 位都会收到消息和别的时间。` : '已停约。'),
  keep: '先不停',
  waits: '候补',
  number: (number: number) => `${number} 号`,

  ownDay: '单独安排这一天',
  ownHint: '只管这一天，每周的安排这天不算。',
  ownAdd: '加一段时间',
  ownSave: '保存这一天',
  ownSaved: '这一天已按单独的安排。',
  ownCancel: '不改了',
  restore: '恢复每周的安排',
  restored: '这一天又按每周的安排了。',

  replace: '换人来办',
  replaceHint: '从某天起换一位专业人员。已经约好的人会收到消息，可以照样来，也可以随时取消。',
  replaceFrom: '从哪天起',
  replaceFromNeeded: '请选从哪天起。',
  replaceWho: '换成谁',
  replaceWhoNeeded: '请写换成谁怎么称呼。',
  replaceReasons: ['原来的同志出差。', '岗位有调整。', '原来的同志请病假。'],
  replaceSure: (count: number) => (count ? `换人，并告诉这 ${count} 位` : '换人'),
  replacing: '正在换',
  replaced: (count: number) => (count ? `已换好，${count} 位都会收到消息。` : '已换好。'),
  replaceNobody: '没有人约了这以后的时间。',
  replaceKeep: '先不换',
} as const

/** '周一至周五', '周二、周四', '每天'. */
export function speakWeekdays(days: readonly Weekday[]): string {
  const sorted = [...days].sort((a, b) => a - b)
  const [first, last] = [sorted[0], sorted.at(-1)]
  if (first === undefined || last === undefined) return ''
  if (sorted.length === 7) return '每天'
  return sorted.length > 2 && last - first === sorted.length - 1 ? `${weekdayLabels[first]}至${weekdayLabels[last]}` : sorted.map((day) => weekdayLabels[day]).join('、')
}

import { timeOfDayLabels } from '@shared/appointments/timetable'
import type { Part } from './days'

/** Parts of a day as headings. */
export const partLabels: Record<Part, string> = {
  early: timeOfDayLabels.early,
  morning: '上午',
  noon: timeOfDayLabels.noon,
  afternoon: '下午',
  evening: timeOfDayLabels.evening,
}

/** What people read while they choose a time and book it. */
export const slotWords = {
  title: '选个时间',
  changeTitle: '改个时间',
  suggested: '最近三个适合您的时间',
  seeAll: '看全部时间',
  days: '选哪一天',
  none: '休',
  full: '满',
  left: (free: number) => `余 ${free}`,
  dayLabel: (day: string, state: string) => `${day}，${state}`,
  leftHere: (free: number) => `还有 ${free} 个号`,
  fullSlot: '约满，可候补',
  fullSlotWaiting: (waiting: number) => `约满，${waiting} 人在候补`,
  fullSlotChange: '约满',
  mine: { booked: '您已经约了', waiting: '您在候补' },
  weekend: (part: string) => `周末${part}`,
  holiday: (part: string) => `假日${part}`,
  closed: (why: string) => `这一天不能约：${why}`,
  dayOver: '这一天没有可以约的时间，请看别的日子。',
  nothing: '这两周还没有排出时间，过几天再来看看。',
  back: '看别的服务',
  allFull: '这两周都约满了。可以选一个时间候补，有人取消就轮到您。',
  overtaken: '这个时间刚刚约满了。',
  chosen: '选的时间',
  other: '换个时间',
  who: '给谁约',
  me: '我自己',
  consentsFailed: '没能取到谁请您代办，现在只能给自己约。',
  priority: '是不是可以优先',
  priorityHint: '到窗口时请出示证件',
  noPriority: '都不是',
  note: '有什么要提前说的',
  notePlaceholder: '比如：走路不方便，说话要大声点',
  book: '就约这个时间',
  booking: '正在约',
  wait: '排队候补',
  waiting: '正在排队',
  kept: '您选的、写的都还在，再按一次就行。',
  afterBook: (when: string, cutOff: string) => `约${when}。约好后给您一个号，提前一天和一小时提醒您。${cutOff}`,
  cutOff: (length: string) => `开始前 ${length}都可以取消。`,
  cutOffNone: '开始前都可以取消。',
  afterWait: (when: string) => `候补${when}。有人取消时，按先来后到轮到您。轮到了会告诉您，号给您留一会儿，您确认了才算数。`,
  changeLead: (from: string) => `原来是${from}。改好以后，原来的号会让给别人。`,
  changeLost: (from: string) => `原来的${from}取消了，请选一个新的时间。`,
  change: '改到这个时间',
  changing: '正在改',
  stale: '没能更新，号可能已经变了。',
  again: '再试一次',
} as const

/** What is offered when the server refused. */
export const refusalWords = {
  wait: '候补这个时间',
  book: '直接约这个时间',
  times: '看别的时间',
  bookings: '看我的预约',
  standing: '看看原因',
  consents: '看看代办授权',
  form: '换一个人',
  leave: '回到这个预约',
} as const

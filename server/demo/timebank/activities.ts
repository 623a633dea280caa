import { addDays, dayOf, minuteOf, momentOf, weekdayOf, type Day, type Weekday } from '../../../shared/appointments/calendar'
import { showcase } from '../../places'
import type { OrganisationKey } from './organisations'

/** What is told of an activity, or a series. Times are China's. */
export interface ToldActivity {
  project: string | null
  name: string
  text: string
  where: string
  place: string
  wanted?: string
  /** The first date. */
  day: Day
  /** Of the day. */
  minute: number
  /** Minutes. */
  length: number
  repeat?: { every: 'week' | 'two_weeks'; until: Day }
  places: number
  /** Nobody has confirmed it yet. */
  unconfirmed?: true
}

/** An activity of the demonstration's community: how many of the crowd sign up for each date, and who by name, before or after them. */
export interface DemoActivity extends ToldActivity {
  by: OrganisationKey
  crowd: number
  first?: readonly string[]
  last?: readonly string[]
}

const hour = (h: number, m = 0) => h * 60 + m
const { community, grid, building } = showcase

/** What the demonstration's organisations have held since their beginning and what they announce, seen from a moment. */
export function demoActivities(now: Date): readonly DemoActivity[] {
  const today = dayOf(now)
  /** A day of the week so many weeks from this one. */
  const on = (weekday: Weekday, weeks: number) => addDays(today, weekday - weekdayOf(today) + weeks * 7)
  const sofar = [
    {
      by: 'vests', project: '清洁家园', name: '周六清洁家园', text: '清理楼道杂物、绿地垃圾和小广告。手套、夹子我们准备，请穿旧衣服。', where: '雄关小区南门集合', place: community,
      day: on(6, -9), minute: hour(9), length: 120, repeat: { every: 'week', until: on(6, 4) }, places: 20, crowd: 7, first: ['马志强', '王秀英', '陈志刚'],
    },
    {
      by: 'vests', project: '平安巡逻', name: '小区平安夜巡', text: '两人一组，看门禁、路灯、消防通道和飞线充电，发现问题随手上报。', where: '雄关小区物业门口集合', place: community, wanted: '18 岁以上',
      day: on(3, -9), minute: hour(19), length: 120, repeat: { every: 'two_weeks', until: on(3, 3) }, places: 8, crowd: 4, first: ['马志强', '李建国'],
    },
    {
      by: 'neighbours', project: '结对探访', name: '独居老人结对探访', text: '两人一户，陪老人说说话，量个血压，看看药还够不够。', where: '3 号楼门口集合，分组上门', place: grid,
      day: on(2, -9), minute: hour(14, 30), length: 90, repeat: { every: 'two_weeks', until: on(2, 3) }, places: 10, crowd: 4, first: ['马志强', '王秀英', '郭晓东'],
    },
    {
      by: 'lessons', project: '四点半课堂', name: '四点半课堂', text: '陪孩子写作业，写完下棋、读绘本。六点家长来接。', where: '福民社区儿童之家', place: community, wanted: '有耐心，会小学数学',
      day: on(1, -8), minute: hour(16), length: 120, repeat: { every: 'two_weeks', until: on(1, 4) }, places: 6, crowd: 3, first: ['王秀英', '马志强'],
    },
    {
      by: 'lessons', project: '社区图书室', name: '社区图书室值班', text: '借书还书登记、整理书架，陪来看报的老人说说话。', where: '社区图书室', place: community,
      day: on(2, -10), minute: hour(9), length: 210, repeat: { every: 'week', until: on(2, 4) }, places: 3, crowd: 1, first: ['马志强'],
    },
    {
      by: 'lessons', project: '社区图书室', name: '社区图书室值班', text: '借书还书登记、整理书架，陪来看报的老人说说话。', where: '社区图书室', place: community,
      day: on(5, -10), minute: hour(14), length: 210, repeat: { every: 'week', until: on(5, 4) }, places: 3, crowd: 1, first: ['马志强'],
    },
    { by: 'neighbours', project: '银龄课堂', name: '教老人用手机', text: '视频通话、扫码、防诈骗，一对一慢慢教。', where: '社区老年活动室', place: community, day: on(4, -6), minute: hour(10), length: 90, places: 8, crowd: 5, first: ['马志强'] },
    { by: 'neighbours', project: '银龄课堂', name: '教老人用手机：医保码和挂号', text: '怎么出示医保码、怎么挂号，一对一慢慢教。', where: '社区老年活动室', place: community, day: on(4, -3), minute: hour(10), length: 90, places: 8, crowd: 5, first: ['王秀英'] },
    { by: 'vests', project: null, name: '敬老包饺子', text: '和面、拌馅、包饺子，给出不了门的老人送上楼。', where: '社区食堂', place: community, day: on(5, -5), minute: hour(9), length: 180, places: 15, crowd: 10, first: ['马志强', '王秀英', '张淑芬'] },
    { by: 'neighbours', project: null, name: '上门理发', text: '会理发的来，不会的帮着扫地、烧水。', where: '3 号楼门口集合', place: building, wanted: '会理发的优先', day: on(7, -4), minute: hour(9), length: 150, places: 6, crowd: 4, first: ['马志强'] },
    { by: 'vests', project: null, name: '垃圾分类劝导', text: '站在分类亭边，告诉邻居哪样放哪桶。', where: '雄关小区分类亭', place: grid, day: on(7, -2), minute: hour(8), length: 120, places: 6, crowd: 5, first: ['马志强', '李建国'] },
  ] as const satisfies readonly DemoActivity[]
  return [...sofar, ...unconfirmed(today), ...running(now), ...ahead(today)]
}

/** Yesterday's, with a check-out forgotten and somebody who did not come: its organiser has something to do. */
function unconfirmed(today: Day): DemoActivity[] {
  return [
    {
      by: 'vests', project: '清洁家园', name: '清理 2 号楼后堆物', text: '把楼后的旧家具、纸箱清走，车已经约好。', where: '2 号楼后', place: `${grid}-B02`,
      day: addDays(today, -1), minute: hour(12, 40), length: 80, places: 10, crowd: 7, first: ['马志强'], unconfirmed: true,
    },
  ]
}

/** What goes on at this moment, by day or by night. */
function running(now: Date): DemoActivity[] {
  const start = new Date(now.getTime() - 50 * 60_000)
  const [day, minute] = [dayOf(start), Math.floor(minuteOf(start) / 10) * 10]
  const common = { by: 'vests' as const, project: null, day, minute, length: 180, places: 12, crowd: 6, first: ['马志强', '陈志刚'] }
  return minute >= hour(6) && minute < hour(19)
    ? [{ ...common, name: '便民服务日', text: '磨剪子、修小家电、量血压、法律咨询，志愿者帮忙引导和登记。', where: '雄关小区中心花园', place: community }]
    : [{ ...common, name: '夜间平安值守', text: '夜里轮流在小区里转转，看看门灯、井盖和消防通道。', where: '雄关小区南门值班室', place: community }]
}

function ahead(today: Day): DemoActivity[] {
  return [
    {
      by: 'lessons', project: '四点半课堂', name: '周日绘本故事会', text: '给孩子们讲故事、演绘本，名额少，先到先得。', where: '福民社区儿童之家', place: community,
      day: addDays(today, 7 - weekdayOf(today) || 7), minute: hour(10), length: 90, places: 4, crowd: 5, first: ['王秀英'], last: ['李建国'],
    },
    { by: 'neighbours', project: null, name: '陪老人体检', text: '一对一陪老人到卫生服务站体检，扶一把、拿单子、记医嘱。', where: '福民社区卫生服务站', place: community, day: addDays(today, 3), minute: hour(7, 30), length: 180, places: 12, crowd: 4 },
    { by: 'vests', project: null, name: '单元门口坡道清扫', text: '把各单元门口的坡道扫干净，轮椅好走。工具在物业领。', where: '各楼门口', place: grid, day: addDays(today, 5), minute: hour(7), length: 90, places: 30, crowd: 6, first: ['马志强'] },
  ]
}

/** The start and end of the first date. UTC. */
export function firstDate({ day, minute, length }: Pick<ToldActivity, 'day' | 'minute' | 'length'>): { start: Date; end: Date } {
  return { start: momentOf(day, minute), end: momentOf(day, minute + length) }
}

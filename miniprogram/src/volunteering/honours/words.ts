import { speakHours } from '@shared/timebank/speak'

/** What people read on the list of honour. */
export const honoursWords = {
  title: '荣誉榜',
  of: (place: string, month: string) => `${place} ${month}`,
  totals: (volunteers: number, minutes: number) => `一共 ${volunteers} 人，服务了 ${speakHours(minutes)}`,
  totalsNone: '这个月还没有确认过的服务',
  previous: '前一个月',
  next: '后一个月',
  who: '服务最多的邻居',
  none: '这个月榜上还没有人。参加活动、帮助邻居，经确认的时间都算。',
  toActivities: '去看附近的活动',
  more: (count: number) => `看榜上全部 ${count} 位`,
  me: '（您）',
  stars: (count: number) => `${['零', '一', '二', '三', '四', '五'][count]}星`,
  thanks: '邻居的感谢',
  thanked: (to: string) => `谢谢${to}`,
  listed: '让我上榜',
  listedNote: '关掉以后，您的名字、时间和收到的感谢，榜上都看不到；您的时间和星级不变。',
  starsNote: '星级看一共服务了多久：一星 100 小时，二星 300 小时，三星 600 小时，四星 1000 小时，五星 1500 小时。',
  noDoor: '先登记您住哪里，才看得到您社区的荣誉榜。',
  bind: '登记我的门牌',
}

import { speakHours } from '@shared/timebank/speak'

/** What people read about volunteer organisations. */
export const organisationsWords = {
  title: '志愿服务组织',
  empty: '您的社区还没有登记过的志愿服务组织。几位邻居想一起做点事，也可以登记一个。',
  register: '登记一个志愿服务组织',
  registerNote: '提交后由社区审核，通过就能发布活动',
  figures: (volunteers: number, activities: number) => `${volunteers} 位志愿者，办过 ${activities} 次活动`,
  newOne: '刚登记，还没有办过活动',
  hours: (minutes: number) => `一共服务 ${speakHours(minutes)}`,
  noDoor: '先登记您住哪里，才知道您附近有哪些组织。',
  bind: '登记我的门牌',
  notFound: '没有找到这个组织，可能不在您的社区，或者已经停止。',
  toList: '看志愿服务组织',
  registration: (number: string) => `登记号：${number}`,
  neighbours: '邻居自发的小组',
  contact: '联系人',
  organisers: (names: string) => `组织者：${names}`,
  projects: '长期做的事',
  ended: '已结束',
  activities: '要开始的活动',
  noActivities: '现在没有要开始的活动。',
  edit: '修改这个组织',
  editNote: '介绍、组织者、长期做的事',
  organise: '去组织者工作台',
  organiseNote: '发布活动、签到、确认时间',
  answer: (words: string) => `社区的答复：${words}`,
}

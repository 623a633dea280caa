import type { HelpCategory, HelpPayer } from '../../../shared/volunteering/help'
import { showcase } from '../../places'

/** How far a request came: still open, taken, done, confirmed by who was helped or by the desk's call, disputed, settled by the desk, or called off. */
export type HelpEnd = 'open' | 'taken' | 'done' | 'confirmed' | 'called' | 'disputed' | 'settled' | 'cancelled'

/** One request among neighbours: who asks, for whom, who helps, and how it went. */
export interface HelpStory {
  by: string
  /** A demo person by her name, or somebody who is not in the app, at a door. */
  for?: string | { name: string; place: string }
  category: HelpCategory
  text: string
  /** Agreed, and in fact where that was less. */
  minutes: number
  took?: number
  payer: HelpPayer
  /** The day of the help, so many days ago; 0 and less: it lies ahead. Asked for and taken in the evening before, done by two in the afternoon. */
  daysAgo: number
  helper?: string
  end: HelpEnd
  /** What the helper said, what who was helped said to it, and what the desk said. */
  done?: string
  words?: string
  answer?: string
}

const { grid } = showcase

/** What the demonstration's neighbours asked of each other. `lastMonth`: days ago of a day in the middle of last month. */
export function helpStories(lastMonth: number): readonly HelpStory[] {
  return [
    { by: '丁玉兰', category: 'shopping', text: '想请人买两斤土豆、一把芹菜，再到药店买一盒降压药。', minutes: 60, took: 50, payer: 'self', daysAgo: lastMonth, helper: '王秀英', end: 'confirmed', done: '菜和药都送到了，药按一天一片写在盒上。', words: '王老师买的菜新鲜，还陪我说了会儿话，谢谢。' },
    { by: '李建国', category: 'repair', text: '卫生间水龙头滴水，垫圈我买好了，拧不动。', minutes: 45, payer: 'self', daysAgo: lastMonth - 4, helper: '马志强', end: 'confirmed', done: '换了垫圈，不滴了。', words: '手艺真好，十分钟就不漏了，还帮我把松了的把手拧紧。' },
    { by: '马志强', for: '丁玉兰', category: 'company', text: '我这两天出差，想请人陪我妈坐坐、晒晒太阳。', minutes: 60, payer: 'family', daysAgo: lastMonth - 8, helper: '陈志刚', end: 'confirmed', done: '陪老人在楼下坐了一个小时，精神很好。', words: '小陈有耐心，听我讲了一下午从前的事。' },
    { by: '陈志刚', category: 'phone', text: '手机一直弹广告，不会关，请年轻人看看。', minutes: 30, payer: 'self', daysAgo: 11, helper: '郭晓东', end: 'confirmed', done: '删了两个乱弹广告的软件，教了怎么关通知。', words: '讲得很慢，我自己也会了。' },
    { by: '孙晓燕', for: { name: '赵素琴', place: `${grid}-B01-U2-0101` }, category: 'shopping', text: '八十九岁，一个人住，没有手机。请人每周买一次菜，这次要白菜、豆腐和鸡蛋。', minutes: 60, payer: 'pool', daysAgo: 8, helper: '马志强', end: 'called', done: '菜送到了，帮老人放进冰箱。', words: '电话里说菜收到了，小伙子客气得很。' },
    { by: '孙晓燕', for: { name: '赵素琴', place: `${grid}-B01-U2-0101` }, category: 'shopping', text: '八十九岁，一个人住，没有手机。这次买面粉五斤、胡萝卜和一袋盐。', minutes: 60, took: 55, payer: 'pool', daysAgo: 1, helper: '郭晓东', end: 'done', done: '东西送到厨房了，老人在家。' },
    { by: '王秀英', category: 'repair', text: '阳台晾衣架的摇把坏了，衣服升不上去。', minutes: 45, took: 40, payer: 'self', daysAgo: 1, helper: '陈志刚', end: 'done', done: '换了钢丝绳，能升能降了。' },
    { by: '丁玉兰', category: 'doctor', text: '去市医院复查，想请人陪着，挂号、排队我弄不来。', minutes: 120, payer: 'pool', daysAgo: -1, helper: '王秀英', end: 'taken' },
    { by: '李建国', category: 'repair', text: '厨房灯管不亮了，灯管买好了，我上不了梯子。', minutes: 30, payer: 'self', daysAgo: -1, end: 'open' },
    { by: '丁玉兰', category: 'phone', text: '想和外地的孙女视频，按来按去找不到，请人教教我。', minutes: 30, payer: 'self', daysAgo: -2, end: 'open' },
    { by: '李建国', category: 'cleaning', text: '腿摔了还没好，请人擦擦窗户、拖拖地。', minutes: 90, took: 90, payer: 'self', daysAgo: 3, helper: '冯建华', end: 'disputed', done: '窗户和地都收拾了。', words: '说好一个半小时，来了四十分钟就走了，只擦了一扇窗。' },
    { by: '王秀英', category: 'other', text: '帮我把两盆花搬到楼下晒晒，傍晚再搬回来。', minutes: 30, payer: 'self', daysAgo: 17, helper: '陈志刚', end: 'settled', done: '搬下去了，傍晚临时有事没搬回来。', words: '傍晚没有人来搬，花冻坏了一盆。', answer: '双方都说搬下去是做了的，按一半记。' },
    { by: '王秀英', category: 'shopping', text: '买菜路上帮我带一把韭菜。', minutes: 15, payer: 'self', daysAgo: 5, end: 'cancelled', words: '女儿顺路买回来了。' },
  ]
}

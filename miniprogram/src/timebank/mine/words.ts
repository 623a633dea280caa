import { speakHours } from '@shared/timebank/speak'

const numerals = ['零', '一', '二', '三', '四', '五'] as const

/** What people read about the hours that are theirs. */
export const mineWords = {
  title: '我的时间',
  available: '现在能用',
  held: (minutes: number) => `另有 ${speakHours(minutes)}已经留给正在办的事，办完算用掉，取消就退回。`,
  statement: '每一笔的来去',
  statementNote: '从哪里来，用到哪里去',
  what: '能用来做什么',
  redeem: '换服务',
  redeemNote: '理发、吃饭、体检等，到合作的店家用',
  give: '送给别人',
  giveNote: '家里人、邻居，或者社区互助池',
  redemptions: '我换的服务',
  redemptionsNote: '出示兑换码，或者取消',
  empty: '您还没有存下时间。参加社区的志愿服务，由组织方确认后，服务了多久就存多久，以后可以换服务，也可以送给别人。',
  stars: '志愿服务星级',
  star: (count: number) => (count ? `${numerals[count]}星志愿者` : '还没有星'),
  served: (minutes: number) => (minutes ? `一共服务了 ${speakHours(minutes)}` : '还没有确认过的服务'),
  next: (minutes: number, count: number) => `再服务 ${speakHours(minutes)}，就是${numerals[count]}星`,
  highest: '已经是最高的五星',
  starsNote: '星级只看服务了多久。时间送人或用掉了，星不会少。',
  overflow: '存满以后',
  overflowWords: (ceiling: number, to: string) => `每人最多存 ${speakHours(ceiling)}，超出的部分给${to}。`,
  pool: (name: string) => `${name}互助池`,
  noPool: '社区互助池',
  change: '换一个',
  choose: '超出的部分给谁',
  chooseNote: '只能选本社区的家里人和有代办授权的人，或者社区互助池。互助池里的时间，由社区按公开的规则发给需要的老人。',
  save: '就给这里',
  saving: '正在保存…',
  partner: '店家收码',
  partnerNote: (name: string) => `${name}的柜台`,
  partnerFailed: '没能看您是不是店家的人，点这里再试',
}

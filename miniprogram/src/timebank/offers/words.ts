import { speakHours } from '@shared/timebank/speak'
import { redemptionDays } from '@shared/timebank/redemption'

/** What people read about what they can have for their hours. */
export const offerWords = {
  title: '换服务',
  price: (minutes: number) => `要 ${speakHours(minutes)}`,
  at: (name: string, where: string) => `${name}（${where}）`,
  left: (stock: number) => `还剩 ${stock} 份`,
  gone: '已经换完',
  until: (day: string) => `${day}截止`,
  redeem: (minutes: number) => `用 ${speakHours(minutes)}换`,
  sure: (name: string) => `换“${name}”？`,
  consequence: (minutes: number, partner: string) => `现在先留出 ${speakHours(minutes)}，给您一个兑换码。到${partner}出示，店家收下才算用掉。`,
  expires: `兑换码 ${redemptionDays} 天内有效，有的服务会早一些截止。不用了可以取消，时间退回给您；过期没用，也会退回。`,
  remains: (minutes: number) => `换完您还能用 ${speakHours(minutes)}。`,
  confirm: (minutes: number) => `确认用 ${speakHours(minutes)}换`,
  priceChanged: (minutes: number) => `要的时间刚刚改了，现在要 ${speakHours(minutes)}。愿意的话再按一次。`,
  redeeming: '正在换…',
  empty: '本社区还没有店家提供服务。有了就会出现在这里。时间也可以送给别人。',
  give: '送给别人',
  waiting: '您的门牌还在等楼栋长或网格员确认，确认以后就能看到本社区的店家。',
  noDoor: '登记了门牌，才知道哪些店家在您的社区。',
  myDoor: '看我的门牌',
  bind: '登记我的门牌',
  mine: '我换的服务',
}

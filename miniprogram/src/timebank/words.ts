import { speakHours } from '@shared/timebank/speak'

/** What the pages of the time bank say alike. */
export const timeWords = {
  again: '再试一次',
  toMine: '回到我的时间',
  canUse: (minutes: number) => `您现在能用 ${speakHours(minutes)}`,
  short: (minutes: number) => `还差 ${speakHours(minutes)}`,
  stale: '没能更新，下面是刚才取到的内容。',
}

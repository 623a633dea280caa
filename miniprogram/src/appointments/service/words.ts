import type { PaperForm } from '@shared/appointments/service'
import type { IconName } from '@/kit/icon'
import type { Tone } from '@/kit/tag'
import type { Way } from './ways'

/** What people read on the page of one service. */
export const serviceWords = {
  title: '服务',
  notFound: '没有找到这项服务，可能已经停办了。',
  toCatalogue: '看都能办什么',
  free: '免费',
  forWhom: '谁可以办',
  where: '在哪里办',
  minutes: '大约多久',
  who: '谁来办',
  cancel: '取消',
  cancelBefore: (length: string) => `开始前 ${length}都可以取消、改时间`,
  cancelAnyTime: '开始前都可以取消、改时间',
  writing: '写信问',
  answer: (length: string) => `${length}内答复`,
  eldersFirst: '80 岁以上和持残疾人证的优先',
  next: (when: string) => `最近可约：${when}`,
  full: '近期约满了，可以候补',
  bring: '要带什么',
  bringNothing: '什么都不用带，人来就行。',
  promise: '约好以后，在手机上签个名就行',
  how: '怎么办',
  howCounter: '先约时间，按时到窗口，凭号办理，不用排长队。',
  howWriting: '写下问题、拍照片，答复会发到您的手机上。只有您和答复的人能看到。',
  howDoor: '网格员到您家里来办，办好请您确认。',
  mine: (when: string) => `您已经约了${when}。`,
  waitingMine: (when: string) => `您在候补${when}。`,
  retired: '这项服务已经停办，不能再约。',
  blocked: (until: string) => `因为多次约了没来，${until}前不能在手机上约。可以打电话或到社区请工作人员代约。`,
  why: '看看原因',
  stale: '没能更新，下面是刚才取到的内容。',
  again: '再试一次',
} as const

export const wayWords: Record<Way, { words: string; icon: IconName }> = {
  mine: { words: '看我的预约', icon: 'calendar' },
  book: { words: '预约', icon: 'calendar' },
  again: { words: '再约一天', icon: 'calendar' },
  consult: { words: '书面咨询', icon: 'report' },
  errand: { words: '上门代办', icon: 'home' },
}

/** How a paper is to be had, as a sign. */
export const paperSigns: Record<PaperForm, { icon: IconName; tone: Tone }> = {
  original: { icon: 'certificate', tone: 'plain' },
  copy: { icon: 'certificate', tone: 'plain' },
  promise: { icon: 'done', tone: 'done' },
}

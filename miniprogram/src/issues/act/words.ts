import type { Kind } from '@shared/issues/categories'
import { speakDeadline } from '@shared/time/speak'
import type { IssueDetail } from '../issue/standing'

// What chiefs and workers read while they take a step on an issue.

/** Steps that have a page of their own. */
export type Step = 'transfer' | 'return' | 'reject' | 'handle' | 'inspect'

export const titles: Record<Step, string> = {
  transfer: '转派',
  return: '退回',
  reject: '不予受理',
  handle: '填写办理结果',
  inspect: '核查',
}

export const words = {
  reassign: '改派',
  issueMissing: '没有说明是哪件事，请从待办里重新打开。',
  toWork: '回到待办',
  toIssue: '看这件事',
  notNow: '这件事现在不用您做这一步了。',
  keptWords: '您写的还在这里：',
  keptHere: '您填的都还在，再按一次就行。',
  reporter: '上报人',
  noPhone: (name: string) => `${name}没有留电话。`,
  callReporter: '打电话',
  holderHas: (holder: string) => `现在由${holder}负责`,
  reason: '原因',
  reasonNeeded: '请写一下原因，或选一条。',

  transferTo: '转给谁',
  transferHint: '对方会马上收到提醒。',
  firstAskedHint: '对方会马上收到提醒。首问责任还在您这里，办结前您一直能看到。',
  reassignHint: '对方会马上收到提醒，原来的负责人也会知道。',
  transferToMissing: '请先选转给谁。',
  transferButton: (name: string | undefined) => (name ? `转派给${name}` : '转派'),
  nobodyToTransfer: '这个地方现在没有别的人可以转派。',
  awayTarget: (label: string) => `${label} · 现在不在岗，可能要等`,
  department: (label: string) => `${label} · 部门`,
  noPlaceLabel: '全市',

  returnHint: '退回后会马上改派给负责那个地方的人，不会派回给您。',
  rightPlace: '正确的地点',
  rightPlaceHint: '知道的话选一下，能直接派到人。',
  choosePlace: '选地点',
  changePlace: '换一个',
  forgetPlace: '不选了',
  returnButton: '退回，重新派人',

  rejectReason: '为什么不受理',
  rejectHint: '居民会看到您写的原因，并且可以提一次异议，由上一级重新处理。',
  rejectButton: '答复居民',

  photos: '现场照片',
  photosNeeded: '这类事办好后要有现场照片，请拍一张。',
  photosWelcome: '有照片，居民和核查的人看得更清楚',
  photosWanted: '先拍一张办好后的样子',
  handleText: '做了什么',
  handleTextHint: '一两句话就行，居民和核查的人都会看到。',
  handleTextNeeded: '请写一句做了什么，或选一条。',
  handleButton: '提交办理结果',
  handleAfter: '提交后由另一位核查，再请居民评价。',

  sending: '正在提交',

  whatWasDone: '办理结果',
  inspectQuestion: '办好了吗？',
  passed: '办好了',
  passedHint: '核查通过，请居民评价',
  failed: '没办好',
  failedHint: '退回给办理的人再办',
  inspectMissing: '请先选办好了还是没办好。',
  inspectPhotos: '核查照片',
  inspectText: '补充说明',
  inspectReason: '哪里没办好',
  inspectReasonNeeded: '请写一下哪里没办好，或选一条。',
  inspectPassButton: '核查通过',
  inspectFailButton: '退回再办',
} as const

/** What came of a step, from the issue as it stands after it, at `now`. */
export function outcomeOf(step: Step, { state, holder, due }: Pick<IssueDetail, 'state' | 'holder' | 'due'>, now: Date): { title: string; next: string } {
  const who = holder ? `${holder.label}${holder.name}` : ''
  const by = due ? speakDeadline(due, now) : ''
  switch (step) {
    case 'transfer':
      return { title: `已转派给${who}`, next: `请对方${by}受理。` }
    case 'return':
      return { title: '已退回', next: `已改派给${who}，请对方${by}受理。` }
    case 'reject':
      return { title: '已答复居民', next: '居民会看到您写的原因；7 天内可以提一次异议。' }
    case 'handle':
      return { title: '办理结果已提交', next: `由${who}${by}核查，通过后请居民评价。` }
    case 'inspect':
      return state === 'inspected' ? { title: '核查通过', next: '已请上报人评价，7 天内有效。' } : { title: '已退回再办', next: `请${who}${by}办好，办好后再来核查。` }
  }
}

/** What came of accepting: until when it has to be done. */
export function acceptedWords({ due }: Pick<IssueDetail, 'due'>, now: Date): string {
  return due ? `已受理。请在${speakDeadline(due, now)}办好。` : '已受理。'
}

/** Ready-made plain phrases; a tap puts one into the text, where it can be changed. */
export const phrases = {
  transfer: ['这件事归您管，请您处理。', '已到现场看过，需要您来修。', '我这两天不在，请您先跟进。'],
  return: ['地址写错了，不在我的片区。', '这件事不归我管。', '居民已经搬走，联系不上。'],
  reject: [
    '同一件事已经有人上报，正在办理，请看那一件的进展。',
    '这是您家里自己用的部分，需要您自己找人维修；需要维修电话可以再问我们。',
    '这件事不归社区管，请拨打 12345，他们会帮您转到负责的部门。',
    '您留的内容太少，电话也联系不上，请补充后重新上报。',
    '这件事已经在打官司，请等法院处理。',
  ],
  inspectPassed: ['到现场看过，已经办好。', '已问过居民，确实办好了。'],
  inspectFailed: ['现场看还没有处理。', '修了一部分，还没有修完。', '又坏了，请再看一下。', '照片看不清，请重新拍。'],
} as const satisfies Record<string, readonly string[]>

const handled: Record<Kind | 'photo', readonly string[]> = {
  photo: ['已到现场处理好，照片是处理后的样子。'],
  help: ['已到现场，人已经安全。', '已联系 110、119 或 120，对方已接手。'],
  inquiry: ['已打电话向居民说明，对方听明白了。', '已把要带的材料告诉居民。', '已帮居民办好。'],
  complaint: ['已到现场劝说，对方答应改。', '已联系物业一起处理好。', '已和双方当面说清楚。'],
  property: ['已联系物业修好，现在能正常使用。', '已更换新的，试过没有问题。', '已清理干净。'],
  neighbours: ['已上门看过，人都好。', '已和双方当面说清楚。', '已帮忙处理好。'],
}

/** What a handler usually writes for this kind of concern. */
export function handlePhrases({ category, photoAfter }: Pick<IssueDetail, 'category' | 'photoAfter'>): readonly string[] {
  return [...handled[category.kind], ...(photoAfter ? handled.photo : [])]
}

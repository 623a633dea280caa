/** The life of a help request (邻里互助): open → taken (minutes held) → done → confirmed (minutes paid); a dispute goes to the desk while they stay held. */
export const helpStates = ['open', 'taken', 'done', 'confirmed', 'disputed', 'settled', 'cancelled', 'lapsed'] as const
export type HelpState = (typeof helpStates)[number]

export const helpSteps = {
  take: { from: ['open'], to: 'taken', event: 'help.taken' },
  giveBack: { from: ['taken'], to: 'open', event: 'help.givenBack' },
  finish: { from: ['taken'], to: 'done', event: 'help.finished' },
  confirm: { from: ['done'], to: 'confirmed', event: 'help.confirmed' },
  dispute: { from: ['taken', 'done'], to: 'disputed', event: 'help.disputed' },
  settle: { from: ['disputed'], to: 'settled', event: 'help.settled' },
  cancel: { from: ['open', 'taken'], to: 'cancelled', event: 'help.cancelled' },
  lapse: { from: ['open'], to: 'lapsed', event: 'help.lapsed' },
} as const satisfies Record<string, { from: readonly HelpState[]; to: HelpState; event: `help.${string}` }>
export type HelpAction = keyof typeof helpSteps

/** Whether a step may be taken from a state. */
export function allowsHelp(action: HelpAction, from: HelpState): boolean {
  return (helpSteps[action].from as readonly HelpState[]).includes(from)
}

export const openHelpStates = ['open', 'taken', 'done', 'disputed'] as const satisfies readonly HelpState[]

export const helpStateLabels: Record<HelpState, string> = {
  open: '等人帮忙', taken: '有人接了', done: '做完了，等您确认', confirmed: '已确认', disputed: '有分歧，社区在处理', settled: '社区已处理', cancelled: '已取消', lapsed: '没有人接，已过期',
}

/** What neighbours ask of each other. */
export const helpCategories = { shopping: '买菜买药', company: '陪伴聊天', doctor: '陪看病', repair: '小修小补', cleaning: '打扫收拾', phone: '教用手机', child: '接送孩子', other: '别的事' } as const
export type HelpCategory = keyof typeof helpCategories
export const helpCategoryKeys = Object.keys(helpCategories) as [HelpCategory, ...HelpCategory[]]

/** Who pays: the one who is helped, the family member who asked, or the community's pool by its rule. */
export const helpPayers = ['self', 'family', 'pool'] as const
export type HelpPayer = (typeof helpPayers)[number]
export const helpPayerLabels: Record<HelpPayer, string> = { self: '用自己的时间', family: '用家人的时间', pool: '用社区互助池的时间' }

/** Minutes one request may be worth at most: a working day. */
export const helpMostMinutes = 480
/** Days after `done` without a word: the helped is reminded, then the desk sees it as unsettled. It is never confirmed by itself. */
export const helpConfirmDays = 7
/** Days after `done`, still without a word, on which who was helped is reminded for the first time. */
export const helpRemindDays = 2
/** When help may be wanted: how far ahead its window may end, how long it may be at least and at most, and how long ago it may have begun ('from now on'); minutes. */
export const helpWindow = { ahead: 14 * 24 * 60, least: 15, most: 3 * 24 * 60, begun: 60 } as const
/** Minutes after its window in which it can still be taken; then it lapses. */
export const helpGrace = 120

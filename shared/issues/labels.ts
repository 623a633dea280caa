import type { Role } from '../people/roles'
import type { State } from './lifecycle'

/** What people call a state. */
export const stateLabels: Record<State, string> = {
  reported: '已上报',
  dispatched: '等待受理',
  accepted: '办理中',
  handled: '等待核查',
  inspected: '等您评价',
  closed: '已办结',
  rejected: '不予受理',
  withdrawn: '已撤回',
}

/** The step of the closed loop a state stands in, as 上报 → 派遣 → 受理 → 处置 → 核查 → 办结. */
export const loop: readonly { state: State; label: string }[] = [
  { state: 'reported', label: '上报' },
  { state: 'dispatched', label: '派遣' },
  { state: 'accepted', label: '受理' },
  { state: 'handled', label: '处置' },
  { state: 'inspected', label: '核查' },
  { state: 'closed', label: '办结' },
]

/** The word for a step that somebody took, after the name: '已由王芳' + '受理'. */
export const stepWords = {
  'issue.dispatched': '派遣',
  'issue.accepted': '受理',
  'issue.transferred': '转派',
  'issue.returned': '退回',
  'issue.rejected': '答复不予受理',
  'issue.objected': '提出异议',
  'issue.handled': '办理',
  'issue.inspected': '核查通过',
  'issue.disapproved': '核查退回',
  'issue.judged': '评价',
  'issue.reopened': '要求重办',
  'issue.unjudged': '办结',
  'issue.withdrawn': '撤回',
  'issue.rerouted': '改派',
  'issue.relieved': '改派核查',
  'issue.escalated': '升级',
} as const satisfies Record<string, string>

/** What the person who holds it is asked to do next, by state. */
export const nextForHolder: Partial<Record<State, string>> = {
  dispatched: '请受理',
  accepted: '请办理',
  handled: '请核查',
}

/** What the reporter can expect next, by state. `holder` is the post in words. */
export function nextForReporter(state: State, holder: { label: string; role?: Role } | null): string {
  switch (state) {
    case 'reported':
    case 'dispatched':
      return holder ? `等${holder.label}受理` : '正在找负责的人'
    case 'accepted':
      return holder ? `${holder.label}正在办理` : '正在办理'
    case 'handled':
      return holder ? `已办好，等${holder.label}核查` : '已办好，等核查'
    case 'inspected':
      return '已核查，请您评价'
    case 'closed':
      return '已办结'
    case 'rejected':
      return '没有受理，您可以提出异议'
    case 'withdrawn':
      return '您已撤回'
  }
}

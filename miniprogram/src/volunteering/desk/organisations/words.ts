import type { OrganisationState } from '@shared/volunteering/organisation'
import type { IconName } from '@/kit/icon'
import type { Tone } from '@/kit/tag'

export const stateSigns: Record<OrganisationState, { icon: IconName; tone: Tone }> = {
  asked: { icon: 'clock', tone: 'urgent' },
  approved: { icon: 'done', tone: 'done' },
  refused: { icon: 'close', tone: 'plain' },
  stopped: { icon: 'stop', tone: 'warning' },
}

const done: Record<OrganisationState, (name: string) => string> = {
  asked: () => '',
  approved: (name) => `“${name}”可以发布活动了，已告诉组织者。`,
  refused: (name) => `“${name}”没有通过，原因已告诉组织者。`,
  stopped: (name) => `“${name}”已停止，还没开始的活动都取消了，已告诉组织者。`,
}

/** What the desk reads over volunteer organisations. */
export const deskOrganisationsWords = {
  title: '志愿组织审核',
  states: '看哪些',
  views: { asked: '等审核', approved: '已登记', refused: '未通过', stopped: '已停止' },
  empty: {
    asked: '没有等着审核的组织。居民登记了新组织，会出现在这里。',
    approved: '还没有登记的组织。',
    refused: '没有未通过的组织。',
    stopped: '没有停止的组织。',
  },
  table: '组织列表，用上下箭头移动，按回车打开',
  columns: { name: '组织', place: '哪里的', volunteers: '志愿者', activities: '活动', hours: '服务' },
  volunteers: (count: number) => `${count} 人`,
  activities: (count: number) => `${count} 次`,
  detail: '组织详情',
  choose: '点一个组织，在这里看情况、审核。',
  notFound: '没有找到这个组织，或不归您管。',
  facts: { place: '为哪里', registration: '登记证号', contact: '联系人', organisers: '组织者', projects: '项目', done: '做过的', asked: '申请时间', answer: '社区意见' },
  noRegistration: '没有，是邻居自己组织的',
  endedProject: (name: string) => `${name}（已结束）`,
  sum: (volunteers: number, activities: number, hours: string) => `${volunteers} 人参加过，${activities} 次活动，服务 ${hours}`,
  nothingYet: '还没有办过活动',
  own: '您是这个组织的组织者，要请另一位工作人员来审核。',

  approve: { asked: '通过，可以办活动', refused: '改为通过', approved: '', stopped: '恢复，可以办活动' } satisfies Record<OrganisationState, string>,
  approveNote: '通过后，组织者可以发布活动、确认别人的服务时间。',
  say: { refused: '不通过', stopped: '停止这个组织' },
  consequence: { refused: '组织者会看到原因，改好以后可以再送审。', stopped: '停止后不能再办活动，还没开始的活动都会取消，报了名的人会收到消息。已经记下的时间不变。' },
  reason: '原因',
  reasonHint: '组织者会看到。',
  reasonNeeded: '请写明原因，或选一条。',
  phrases: {
    refused: ['请把要做的事写得更具体。', '请补上登记证号，或说明是邻居自己组织的。', '和已有的组织重复，可以加入那个组织。'],
    stopped: ['长期没有活动。', '组织者已经不在本社区。', '服务时间登记不实，停止后核查。'],
  },
  sure: { refused: '不通过，告诉组织者', stopped: '确定停止' },
  sending: '正在保存…',
  no: '先不了',
  conflict: '别的同事刚刚处理过这个组织，您的没有保存。',
  look: '看现在的情况',
  overtaken: '下面是同事处理后的情况。',
  done: (state: OrganisationState, name: string) => done[state](name),
}

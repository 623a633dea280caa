// What the community desk reads over all items of its places. States and steps are shared/issues/labels.ts's.

export const deskWords = {
  title: '社区工作台',
  notForYou: '社区工作台给社区的值班人员用。',
  toMine: '去看我的事',

  search: '编号，或上报的文字',
  searchLabel: '找事项',
  states: '看哪些事',
  overdueOnly: '只看超时的',
  anyCategory: '全部种类',
  chooseCategory: '看哪种事',
  categorySearch: '输入几个字，例如 漏水',
  anyPlace: '全部地点',
  dropAll: '清除筛选',

  table: '事项列表，用上下箭头移动，按回车打开',
  keys: '上下箭头移动，回车打开，Esc 关闭',
  columns: { number: '编号', what: '什么事，在哪里', holder: '谁在办', state: '状态', due: '期限', since: '已过', supports: '邻居' },
  nobody: '没有人',
  shown: (count: number, more: boolean) => (more ? `已列出 ${count} 件，还有更多` : `共 ${count} 件`),
  more: '显示更多',
  stale: '没能刷新，下面是上次取到的。',
  again: '再试一次',

  empty: '没有未办结的事。居民上报后会列在这里。',
  emptyNext: '看全部',
  nothingFound: (filters: string) => `没有找到：${filters}`,
  nothingFoundNext: '清除筛选',

  detail: '详情',
  choose: '选一件，在这里看它的经过，也可以直接改派。',
  close: '关闭',
  whole: '打开整页',
  reassign: '改派给别人',
  keep: '先不改派',
  reassigned: (holder: string, by: string) => `已改派给${holder}，请对方${by}受理。`,
  overtaken: (what: string) => `没有改派成：${what}`,
} as const

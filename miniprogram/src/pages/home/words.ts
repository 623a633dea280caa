/** What people read on the home page. */
export const homeWords = {
  fallbackTitle: '邻里',
  report: '报一件事',
  reportNote: '坏了、脏了、吵了，拍照就能报',
  neighbours: '邻里的事',
  neighboursNote: '同一栋楼的事',
  services: '预约办事',
  servicesNote: '先约好，不用排队',
  moving: '正在办的事',
  movingAll: '看全部我的事',
  nothingMoving: '您报的事会在这里，一步一步看得见办到哪儿了。',
  notices: '社区告诉您',
  posts: '您负责的地方',
  todo: (count: number) => (count ? `有 ${count} 件事等您` : '现在没有等您的事'),
  desk: '社区工作台',
  deskNote: '看全社区的事，派给合适的人',
}

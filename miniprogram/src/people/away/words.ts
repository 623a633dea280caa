/** What people read when they leave their post for some days. */
export const awayWords = {
  title: '离开几天',
  length: '离开多久？',
  lengths: { '1': '今天', '2': '到明天', '3': '三天', '7': '一个星期', '14': '两个星期' },
  why: '为什么？',
  whyHint: '住户会看到，比如“休假至周五，由副楼长代理”',
  reasons: { 休假: '休假', 生病: '生病', 外出: '外出', 开会培训: '开会培训' },
  after: '这段时间新来的事，会交给副职；没有副职就交给上一级。手上的事还是您的。',
  until: (day: string) => `${day}起恢复收件`,
  sure: '确定离开',
  sending: '正在登记',
}

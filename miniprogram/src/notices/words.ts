/** What people read on the screens of this capability. */
export const noticeWords = {
  title: '消息',
  none: '办事的进展、社区的通知，都会在这里告诉您。',
  fresh: '新',
  urgent: '要紧',
  more: '再看一些',
  all: '看全部消息',
  unread: (count: number) => `${count} 条新消息`,
}

/** What the desk reads where it looks for residents. */
export const personsWords = {
  title: '居民的时间',
  table: '居民列表，用上下箭头移动，按回车打开',
  columns: { name: '姓名', door: '住址', balance: '一共有' },
  detail: '时间明细',
  choose: '点一位居民，在这里看时间明细。看过会留下记录，本人看得到。',
}

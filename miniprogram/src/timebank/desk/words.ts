/** What all pages of the time bank's desk say alike. */
export const deskWords = {
  stale: '没能更新，下面是刚才取到的内容。',
  again: '再试一次',
  kept: '您填的还在，可以再试。',
  place: (label: string) => `正在看：${label}`,
  anotherPlace: '换一个地方',
  pickFirst: '请先选是哪个社区、街道或区县。',
  pick: '选地方',
  findLabel: '找居民',
  find: '姓名，至少一个字',
  findFirst: '写姓名，找您辖区里登记过住址的居民。',
  nobody: (q: string) => `没有找到叫“${q}”的居民。只能找到您辖区里、住址已确认的人。`,
  atMost: '最多列出 20 位，写得更全就找得更准。',
}

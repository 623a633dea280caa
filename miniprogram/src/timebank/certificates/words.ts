/** What people read of certificates of service alike, and on the list of them. */
export const certificatesWords = {
  title: '志愿服务证明',
  state: { valid: '有效', revoked: '已撤销' } as const,
  issue: '开一张证明',
  empty: '您还没有开过证明。参加过的志愿服务可以开成一张证明，给学校、单位看，对方扫码就能查真假。',
  period: (from: string, until: string) => (from === until ? from : `${from}到 ${until}`),
  issuedAt: (moment: string) => `${moment}开的`,
  line: (times: number, hours: string) => `${times} 次，${hours}`,
  total: (hours: string) => `共 ${hours}`,
}

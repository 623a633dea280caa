/** What the pages of volunteering say alike. */
export const volunteeringWords = {
  again: '再试一次',
  stale: '没能更新，下面是刚才取到的内容。',
  kept: '您填的还在，可以再试。',
  cancelled: '取消了',
  begun: '进行中',
  checkInNow: '现在可以签到，请点开',
  checkOutThen: '走之前要签退，请点开',
  by: (organisation: string, hours: string) => `${organisation}组织，服务 ${hours}`,
}

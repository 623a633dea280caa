/**
 * The kinds of services a community offers. The first fourteen are named in public reports on 应城's eighteen services
 * (十八项服务); the reports leave four open, the last four are ours.
 */
export const serviceCategories = {
  party: '党群服务',
  labour: '劳动保障',
  family_planning: '计划生育',
  welfare: '民政救助',
  mediation: '综治调解',
  city: '城市管理',
  education: '公共教育',
  health: '社区医疗',
  sanitation: '环境卫生',
  culture: '文体活动',
  leisure: '休闲娱乐',
  safety: '社区治安',
  housekeeping: '家政服务',
  shopping: '便民购物',
  certificates: '证明办理',
  elderly: '养老助残',
  legal: '法律服务',
  leaders: '接访约访',
} as const

export type ServiceCategory = keyof typeof serviceCategories
export const serviceCategoryKeys = Object.keys(serviceCategories) as [ServiceCategory, ...ServiceCategory[]]

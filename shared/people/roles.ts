/** The posts a person can hold, nearest to the doorstep first. Chinese terms: docs/glossary.md. */
export const roles = ['unit_chief', 'building_chief', 'grid_worker', 'community_contact', 'department', 'professional', 'desk', 'administrator'] as const

export type Role = (typeof roles)[number]

const labels: Record<Role, string> = {
  unit_chief: '单元长',
  building_chief: '楼栋长',
  grid_worker: '网格员',
  community_contact: '社区联系人',
  department: '部门',
  professional: '专业人员',
  desk: '社区工作台',
  administrator: '系统管理员',
}

/** Departments that can be called in from outside (中心吹哨、部门报到). */
export const departments = ['物业', '城管', '派出所', '司法所', '水务', '电力', '供热', '燃气', '环卫', '民政'] as const

/** Who sits in the community at set times (三官一律), and leaders who receive residents (大接访); kept in a post's `department`. */
export const professions = ['法官', '检察官', '民警', '律师', '领导'] as const

/**
 * What people call a post. A building chief of a courtyard is 院落长, a deputy carries 副 in front, a department or a professional the own name,
 * a desk above the community is the centre of its street or city.
 */
export function roleLabel(role: Role, at: { level?: string; deputy?: boolean; department?: string | null } = {}): string {
  let label = labels[role]
  if (role === 'building_chief' && at.level === 'courtyard') label = '院落长'
  if ((role === 'department' || role === 'professional') && at.department) label = at.department
  if (role === 'desk' && at.level && at.level !== 'community') label = at.level === 'street' ? '街道工作台' : '综治中心'
  return at.deputy ? `副${label}` : label
}

/** A post with its place in words: '12 号楼楼栋长', '福民社区工作台' (社区 and 街道 are not said twice). */
export function titleAt(placeLabel: string, label: string): string {
  const again = ['社区', '街道'].find((word) => placeLabel.endsWith(word) && label.startsWith(word))
  return placeLabel + (again ? label.slice(again.length) : label)
}

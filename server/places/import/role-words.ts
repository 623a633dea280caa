import { departments, professions, type Role } from '../../../shared/people/roles'
import { levelLabels, type Level } from '../../../shared/places/levels'

/** A post in a roster: its role, with the department where that is the role, and whether the word says deputy. */
export interface RoleWord {
  role: Role
  department: string | null
  deputy: boolean
}

const wordsOf: Partial<Record<Role, readonly string[]>> = {
  unit_chief: ['unit_chief', '单元长'],
  building_chief: ['building_chief', '楼栋长', '楼长', '栋长', '院落长'],
  grid_worker: ['grid_worker', '网格员', '网格长', '专职网格员'],
  community_contact: ['community_contact', '社区联系人', '联系人', '包联干部'],
  desk: ['desk', '社区工作台', '街道工作台', '工作台', '综治中心'],
  department: ['department', '部门'],
  professional: ['professional', '专业人员'],
  administrator: ['administrator', '系统管理员'],
}

const roleByWord = new Map(Object.entries(wordsOf).flatMap(([role, words]) => words.map((word): [string, Role] => [word, role as Role])))
const knownDepartments = new Set<string>(departments)
const knownProfessions = new Set<string>(professions)

/** What the role cell of a roster says: `单元长`, `副楼栋长`, `物业`, `grid_worker`; undefined for anything else. */
export function readRole(text: string): RoleWord | undefined {
  const word = text.trim().toLowerCase()
  const deputy = word.startsWith('副')
  const bare = deputy ? word.slice(1) : word
  if (knownDepartments.has(bare)) return { role: 'department', department: bare, deputy }
  if (knownProfessions.has(bare)) return { role: 'professional', department: bare, deputy }
  const role = roleByWord.get(bare)
  return role && { role, department: null, deputy }
}

/** Whether this is a department that can be called in. */
export function isDepartment(text: string): boolean {
  return knownDepartments.has(text)
}

/** Whether this is a profession that sits in the community, or a leader. */
export function isProfession(text: string): boolean {
  return knownProfessions.has(text)
}

const levelsOfRole: Record<Role, readonly Level[]> = {
  unit_chief: ['unit'],
  building_chief: ['building', 'courtyard'],
  grid_worker: ['grid'],
  community_contact: ['community', 'grid', 'building', 'courtyard'],
  department: ['community', 'street', 'district', 'city'],
  professional: ['community', 'street', 'district', 'city'],
  desk: ['community', 'street', 'district', 'city'],
  administrator: ['city'],
}

/** Whether a role can be held at a place of this level. */
export function roleFits(role: Role, level: Level): boolean {
  return levelsOfRole[role].includes(level)
}

/** The levels a role is held at, in words. */
export function levelsOfRoleInWords(role: Role): string {
  return levelsOfRole[role].map((level) => levelLabels[level]).join('、')
}

/** Posts that one person at a time holds. A desk and a department have a staff. */
export function isHeldByOne(role: Role): boolean {
  return role === 'unit_chief' || role === 'building_chief' || role === 'grid_worker' || role === 'community_contact'
}

/** A resident whom a chief, a grid worker or the desk names: where she lives, and who of it she is. */
export interface NamedResident {
  household: { code: string; label: string } | null
  /** Somebody known there; null for a name, with perhaps a phone. */
  person: { id: string; name: string } | null
  name: string
  phone: string
}

export const nobodyNamed: NamedResident = { household: null, person: null, name: '', phone: '' }

export const residentWords = {
  household: '哪一户',
  chooseHousehold: '选门牌',
  changeHousehold: '换一户',
  householdNeeded: '请选是哪一户。',
  notListed: '不在上面，写姓名',
  name: '居民姓名',
  nameNeeded: '请选是哪一位，或写居民的姓名。',
  phone: '居民电话',
  phoneWrong: '手机号应为 11 位数字。',
} as const

/** What is missing to know who she is, in words; null when nothing is. */
export function missingResident({ household, person, name, phone }: NamedResident): string | null {
  if (!household) return residentWords.householdNeeded
  if (person) return null
  if (!name.trim()) return residentWords.nameNeeded
  return phone && !/^1\d{10}$/.test(phone) ? residentWords.phoneWrong : null
}

/** She as it is sent for whom something is asked. Call only when nothing is missing. */
export function whomOf({ person, name, phone }: NamedResident): { person: string } | { name: string; phone?: string } {
  if (person) return { person: person.id }
  return { name: name.trim(), ...(phone.trim() ? { phone: phone.trim() } : {}) }
}

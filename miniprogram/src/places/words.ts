import type { Level } from '@shared/places/levels'

// What people read where a place is chosen. Names of levels are shared/places/levels.ts's.

export const pickWords = {
  placeTitle: '选择地点',
  doorTitle: '选择门牌',
  search: '输入楼号、单元或门牌，例如 3 号楼',
  searchLabel: '找地点',
  found: (count: number) => `找到 ${count} 处`,
  nothingFound: (q: string) => `没有找到“${q}”。换个写法试试，比如只写楼号。`,
  clear: '清空，一级一级选',
  emptyBelow: '这里下面还没有登记更小的地点。',
  here: (name: string) => `就选这里：${name}`,
  more: '显示更多',
  step: (level: Level) => stepWords[level],
}

/** What is asked below a place of this level. */
const stepWords: Record<Level, string> = {
  city: '请选区县、街道或社区',
  district: '请选街道或社区',
  street: '请选社区',
  community: '请选网格',
  grid: '请选楼栋或院落',
  building: '请选单元',
  courtyard: '请选门牌',
  unit: '请选门牌',
  household: '',
}

/** Levels of the place tree from the top down: city 市, district 区县, street 街道/乡镇, community 社区/村, grid 网格, building 楼栋, courtyard 院落, unit 单元, household 户. */
export const levels = ['city', 'district', 'street', 'community', 'grid', 'building', 'courtyard', 'unit', 'household'] as const

export type Level = (typeof levels)[number]

/** What a person reads for a level. */
export const levelLabels: Record<Level, string> = {
  city: '市',
  district: '区县',
  street: '街道（乡镇）',
  community: '社区（村）',
  grid: '网格',
  building: '楼栋',
  courtyard: '院落',
  unit: '单元',
  household: '户',
}

/** Distance from the top; a building and a courtyard are equals. A place's rank is always above its parent's. */
export const levelRank: Record<Level, number> = {
  city: 0,
  district: 1,
  street: 2,
  community: 3,
  grid: 4,
  building: 5,
  courtyard: 5,
  unit: 6,
  household: 7,
}

/**
 * The levels a place may hang under; empty for the root. Cities without districts (嘉峪关) and communities without a
 * street exist, a village has courtyards where a town has buildings, and a small building has doors but no units.
 */
export const allowedParents: Record<Level, readonly Level[]> = {
  city: [],
  district: ['city'],
  street: ['city', 'district'],
  community: ['city', 'district', 'street'],
  grid: ['community'],
  building: ['grid'],
  courtyard: ['grid'],
  unit: ['building'],
  household: ['unit', 'building', 'courtyard'],
}

/** Words for a level that people write into import files, Chinese and English. */
const levelWords: Record<Level, readonly string[]> = {
  city: ['市', '地级市', '城市'],
  district: ['区', '县', '区县', '县级市', '县（市、区）'],
  street: ['街道', '乡', '镇', '乡镇', '街道（乡镇）', '街道/乡镇', '乡镇街道'],
  community: ['社区', '村', '社区（村）', '社区/村', '村社区', '居委会', '村委会'],
  grid: ['网格'],
  building: ['楼栋', '楼', '栋'],
  courtyard: ['院落', '院'],
  unit: ['单元'],
  household: ['户', '住户', '门牌', '房屋'],
}

const levelByWord = new Map<string, Level>(levels.flatMap((level) => [level, ...levelWords[level]].map((word): [string, Level] => [word, level])))

/** The level that a word from an import file names (`网格`, `grid`, `Grid`), or undefined. */
export function levelOf(word: string): Level | undefined {
  return levelByWord.get(word.trim().toLowerCase().replace('(', '（').replace(')', '）'))
}

import type { Result } from '@shared/api'
import type { Level } from '@shared/places/levels'

// What a desk reads over its places and the import of tables.

export type ImportView = Result<'GET /imports/:id'>

/** 10720 → '10,720'. WeChat's logic layer promises no Intl. */
export function thousands(count: number): string {
  return String(count).replace(/\B(?=(\d{3})+$)/g, ',')
}

/** The measure word with which places of a level are counted. */
const counted: Record<Level, string> = {
  city: '个市',
  district: '个区县',
  street: '个街道（乡镇）',
  community: '个社区（村）',
  grid: '个网格',
  building: '栋楼',
  courtyard: '个院落',
  unit: '个单元',
  household: '户',
}

/** '12 栋楼、3 个院落': how many places of each level, in the order they come. `more`: these are not all. */
export function countWords(levels: readonly Level[], more: boolean): string {
  const counts = new Map<Level, number>()
  for (const level of levels) counts.set(level, (counts.get(level) ?? 0) + 1)
  return [...counts].map(([level, count]) => `${thousands(count)} ${counted[level]}`).join('、') + (more ? '以上' : '')
}

export const browseWords = {
  title: '地点和名册',
  parts: '看什么',
  browse: '地点',
  import: '导入表格',
  notForYou: '地点和名册由社区工作台和管理员维护。',
  toMine: '回首页',
  search: '找地点，例如 3 号楼',
  searchLabel: '找地点',
  found: (count: number) => `找到 ${count} 处`,
  nothingFound: (q: string) => `没有找到“${q}”。换个写法试试。`,
  clear: '清空，一级一级看',
  none: '下面还没有登记更小的地点。可以用表格导入。',
  noPlaces: '库里还没有地点。请先导入一份地点表。',
  below: '下面有',
  code: (code: string) => `编码 ${code}`,
  more: '显示更多',
} as const

export const kindLabels: Record<ImportView['kind'], string> = { places: '地点表', roster: '名册' }

/** The columns each kind of table has to have, and may have. */
export const kindHints: Record<ImportView['kind'], string> = {
  places: '一行一个地点。表头要有：编码、名称、层级、上级。',
  roster: '一行一个人。表头要有：姓名、手机号，再加“住户编码”，或“岗位”和“负责地点”；还可以有任职起、任职止、副职。',
}

export const importWords = {
  title: '导入表格',
  lead: '先核对，再写入。核对时什么都不会改动。',
  kind: '是什么表',
  file: '表格文件',
  fileHint: 'CSV 或 Excel（.xlsx）文件，第一行是表头。行的先后不限，可以重复导入。',
  choose: '选择文件',
  chooseAnother: '换一个文件',
  check: '上传并核对',
  fileNeeded: '请先选文件。',
  uploading: (percent: number) => `正在上传，${percent}%`,
  checking: '正在核对',
  applying: '正在写入',
  reading: '正在读表格……',
  rows: (done: number, total: number) => `${thousands(done)} / ${thousands(total)} 行`,
  leave: '可以先去做别的，回来还在这里。',
  statusLost: '没能问到进度，会接着再问。',

  invalid: (count: number) => `有 ${thousands(count)} 处错误，什么都没有写入`,
  invalidHint: '请在表格里改好下面这些地方，再选一次文件。',
  errorsShown: (shown: number, count: number) => `错误太多，只列出前 ${thousands(shown)} 处，共 ${thousands(count)} 处。`,
  row: '行',
  column: '列',
  detail: '哪里不对',
  wholeRow: '整行',
  moreCells: (rest: number) => `再显示 ${rest} 处`,

  checked: '核对好了，没有错误',
  nothingNew: '和库里的完全一样，不用写入。',
  created: '新增',
  changed: '改动',
  unchanged: '没有变化',
  changes: '会改动的地方',
  changesDone: '改动了的地方',
  changesShown: (shown: number) => `只列出前 ${thousands(shown)} 处。`,
  which: '哪一条',
  field: '哪一项',
  before: '原来',
  after: '改成',
  blank: '（空）',
  notices: '请注意',
  apply: (rows: number) => `写入 ${thousands(rows)} 行`,
  dropChecked: '不写入，换一个文件',

  done: (rows: number) => `已写入，共 ${thousands(rows)} 行。`,
  failed: '中途停下了',
  goOn: '接着写入',
  another: '再导入一份',
  again: '换一个文件再来',
  kept: '选好的文件还在，再试一次就行。',
  restoreFailed: '没能取到上次导入的情况。',
} as const

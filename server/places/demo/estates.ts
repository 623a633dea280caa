import type { Random } from './random'

const firsts = ['阳光', '祁连', '雄关', '锦绣', '康乐', '和谐', '金桥', '兰亭', '玉泉', '春光', '福星', '瑞景', '翠湖', '紫竹', '文华', '丽景', '东方', '长青', '银河', '明月', '安居', '幸福', '团结', '新苑', '绿洲', '丰乐', '佳和', '怡和', '天翼', '华景']
const lasts = ['小区', '花园', '家园', '苑', '里', '雅居']

/** Names of housing estates for a community, all different. Made up; one that exists somewhere is chance. */
export function estateNames(random: Random, count: number): string[] {
  const names = new Set<string>()
  const used = new Set<string>()
  while (names.size < count) {
    const first = random.pick(firsts)
    if (used.has(first)) continue
    used.add(first)
    names.add(first + random.pick(lasts))
  }
  return [...names]
}

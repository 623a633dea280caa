import type { ClockName } from './clock'

/** The four kinds of concern: 报警求助, 政务咨询, 举报投诉, 物业管理, and neighbours' own matters. */
export const kinds = ['help', 'inquiry', 'complaint', 'property', 'neighbours'] as const
export type Kind = (typeof kinds)[number]

export const kindLabels: Record<Kind, string> = {
  help: '紧急求助',
  inquiry: '政策咨询',
  complaint: '举报投诉',
  property: '物业维修',
  neighbours: '邻里互助',
}

/** A number to call before anything else. */
export interface EmergencyNumber {
  number: string
  label: string
}

export interface Category {
  key: string
  kind: Kind
  label: string
  /** Other words that residents use for it; search looks here too. */
  words: readonly string[]
  clock: ClockName
  /** Handling must carry a photo. */
  photoAfter: boolean
  /** Only its parties and those who answer see it, whatever the reporter chose. */
  alwaysPrivate?: true
  /** Numbers shown with a call button before anything else. */
  emergency?: readonly EmergencyNumber[]
  /** What to write or take a picture of. */
  hint: string
}

const police = { number: '110', label: '报警' }
const fire = { number: '119', label: '火警' }
const ambulance = { number: '120', label: '急救' }

/** The categories in the order they are offered. Keys are stored; labels may change. */
export const categories: readonly Category[] = [
  { key: 'fire', kind: 'help', label: '着火冒烟', words: ['火灾', '起火', '烟雾', '烧焦', '着火了'], clock: 'emergency', photoAfter: false, emergency: [fire, ambulance, police], hint: '先撤到安全的地方，再打 119。' },
  { key: 'crime', kind: 'help', label: '治安警情', words: ['打架', '偷东西', '小偷', '抢劫', '诈骗', '被骗', '报警'], clock: 'emergency', photoAfter: false, emergency: [police, ambulance, fire], hint: '先保证自己安全，再打 110。' },
  { key: 'medical', kind: 'help', label: '急病受伤', words: ['晕倒', '摔倒', '心脏病', '流血', '救护车', '昏迷'], clock: 'emergency', photoAfter: false, emergency: [ambulance, police, fire], hint: '先打 120，说清楼号和单元。' },
  { key: 'gas_leak', kind: 'help', label: '燃气泄漏', words: ['煤气味', '天然气泄漏', '闻到煤气', '燃气味'], clock: 'emergency', photoAfter: false, emergency: [fire, ambulance, police], hint: '不要开关电器，开窗离开后再打电话。' },
  { key: 'lift_trapped', kind: 'help', label: '电梯困人', words: ['关在电梯里', '困在电梯', '电梯停了有人'], clock: 'emergency', photoAfter: false, emergency: [fire, police, ambulance], hint: '不要扒门，按电梯里的警铃，打 119。' },

  { key: 'water', kind: 'property', label: '停水漏水', words: ['没水', '水管爆裂', '水管漏', '水压小', '自来水'], clock: 'utility', photoAfter: true, hint: '漏在哪里？拍一张能看清位置的照片。' },
  { key: 'power', kind: 'property', label: '停电', words: ['没电', '跳闸', '电线', '断电'], clock: 'utility', photoAfter: false, hint: '是一户没电，还是整栋楼没电？' },
  { key: 'heating', kind: 'property', label: '暖气不热', words: ['供暖', '供热', '暖气片凉', '家里冷', '暖气漏水'], clock: 'utility', photoAfter: false, hint: '家里现在大概多少度？' },
  { key: 'gas', kind: 'property', label: '燃气故障', words: ['没燃气', '煤气灶', '燃气表', '天然气'], clock: 'utility', photoAfter: false, hint: '如果闻到燃气味，请改选“燃气泄漏”。' },
  { key: 'lift', kind: 'property', label: '电梯故障', words: ['电梯坏了', '电梯停运', '电梯抖'], clock: 'utility', photoAfter: true, hint: '哪个单元的电梯？有没有人被困？' },
  { key: 'sewage', kind: 'property', label: '下水道堵', words: ['下水堵', '污水', '马桶返水', '臭水', '管道堵塞'], clock: 'utility', photoAfter: true, hint: '拍一张堵的地方。' },
  { key: 'light', kind: 'property', label: '路灯楼道灯', words: ['灯不亮', '楼道黑', '路灯坏', '声控灯'], clock: 'ordinary', photoAfter: true, hint: '几单元几层的灯？' },
  { key: 'door', kind: 'property', label: '单元门门禁', words: ['单元门坏', '门禁', '门锁', '对讲'], clock: 'ordinary', photoAfter: true, hint: '是打不开，还是关不上？' },
  { key: 'roof', kind: 'property', label: '屋顶墙面漏雨', words: ['漏雨', '楼顶', '外墙', '墙皮脱落', '渗水'], clock: 'hard', photoAfter: true, hint: '拍一张漏的地方，说说什么时候开始的。' },
  { key: 'garbage', kind: 'property', label: '垃圾清运', words: ['垃圾没人收', '垃圾桶满', '垃圾臭', '建筑垃圾', '大件垃圾'], clock: 'ordinary', photoAfter: true, hint: '拍一张垃圾和旁边的楼。' },
  { key: 'greenery', kind: 'property', label: '绿化树木', words: ['树枝', '草坪', '树倒', '剪树', '虫子'], clock: 'ordinary', photoAfter: true, hint: '拍一张树或草坪。' },
  { key: 'road', kind: 'property', label: '道路井盖', words: ['路面坑', '井盖', '路坏', '积水', '结冰', '台阶'], clock: 'ordinary', photoAfter: true, hint: '拍一张，旁边有什么可以认出位置？' },

  { key: 'noise', kind: 'complaint', label: '噪音扰民', words: ['吵', '装修噪音', '广场舞', '半夜', '音响', '敲墙'], clock: 'ordinary', photoAfter: false, hint: '一般几点吵？可以录一段声音。' },
  { key: 'clutter', kind: 'complaint', label: '楼道堆物', words: ['消防通道', '堆杂物', '占通道', '楼道自行车'], clock: 'ordinary', photoAfter: true, hint: '拍一张堆的东西。' },
  { key: 'charging', kind: 'complaint', label: '飞线充电', words: ['电动车上楼', '电瓶车', '楼道充电', '拉电线'], clock: 'ordinary', photoAfter: true, hint: '拍一张电线或车。' },
  { key: 'parking', kind: 'complaint', label: '乱停车', words: ['停车', '占车位', '堵路', '僵尸车', '挡道'], clock: 'ordinary', photoAfter: true, hint: '拍一张车，能看清位置就行。' },
  { key: 'dogs', kind: 'complaint', label: '不文明养犬', words: ['狗', '遛狗不牵绳', '狗屎', '狗叫', '流浪狗', '咬人'], clock: 'ordinary', photoAfter: false, hint: '一般什么时候、在哪里遇到？' },
  { key: 'building', kind: 'complaint', label: '私搭乱建', words: ['违建', '搭棚', '封阳台', '圈地', '种菜'], clock: 'hard', photoAfter: true, hint: '拍一张搭建的地方。' },
  { key: 'smoke', kind: 'complaint', label: '油烟异味', words: ['油烟', '饭店油烟', '臭味', '烧烤'], clock: 'ordinary', photoAfter: false, hint: '哪里来的味道？一般几点？' },

  { key: 'pension', kind: 'inquiry', label: '养老社保', words: ['养老金', '退休', '社保卡', '资格认证', '高龄补贴'], clock: 'ordinary', photoAfter: false, hint: '想问什么？写一两句就行。' },
  { key: 'welfare', kind: 'inquiry', label: '低保救助', words: ['低保', '困难补助', '残疾补贴', '救助', '廉租房'], clock: 'ordinary', photoAfter: false, alwaysPrivate: true, hint: '想问什么？只有负责的工作人员能看到。' },
  { key: 'papers', kind: 'inquiry', label: '证件证明', words: ['开证明', '户口', '居住证', '身份证', '准生证'], clock: 'ordinary', photoAfter: false, hint: '要办什么证明，用在哪里？' },
  { key: 'health_insurance', kind: 'inquiry', label: '医保看病', words: ['医保', '报销', '药费', '社区医院', '体检'], clock: 'ordinary', photoAfter: false, hint: '想问什么？写一两句就行。' },

  { key: 'dispute', kind: 'neighbours', label: '邻里纠纷', words: ['吵架', '矛盾', '调解', '楼上漏水不赔', '纠纷'], clock: 'hard', photoAfter: false, alwaysPrivate: true, hint: '说说经过。只有负责的人能看到。' },
  { key: 'elder_care', kind: 'neighbours', label: '老人照看', words: ['独居老人', '好久没见', '老人没人管', '敲门不应'], clock: 'utility', photoAfter: false, alwaysPrivate: true, hint: '哪一户？您担心什么？' },
  { key: 'other', kind: 'neighbours', label: '其他事情', words: ['别的', '建议', '意见', '不知道选哪个'], clock: 'ordinary', photoAfter: false, hint: '说说是什么事，我们来找负责的人。' },
]

const byKey = new Map(categories.map((category) => [category.key, category]))

/** The category of a key, or undefined for an unknown one. */
export function categoryOf(key: string): Category | undefined {
  return byKey.get(key)
}

/** Categories whose label or words meet what a resident typed, best first; all of them for an empty text. */
export function searchCategories(typed: string): readonly Category[] {
  const q = typed.trim().toLowerCase()
  if (!q) return categories
  const score = (category: Category): number => {
    if (category.label.includes(q)) return 3
    if (category.words.some((word) => word.includes(q))) return 2
    if (category.words.some((word) => q.includes(word)) || [...category.label].filter((char) => q.includes(char)).length >= 2) return 1
    return 0
  }
  return categories
    .map((category) => ({ category, score: score(category) }))
    .filter((entry) => entry.score > 0)
    .sort((a, b) => b.score - a.score)
    .map((entry) => entry.category)
}

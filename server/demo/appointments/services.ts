import type { ServiceCategory } from '../../../shared/appointments/categories'
import { everyWeekday, type Rule } from '../../../shared/appointments/timetable'
import type { PaperForm, ServiceKind, ServiceMode } from '../../../shared/appointments/service'

/** A service of the demonstration, and when it is there. Made up after what communities commonly offer. */
export interface DemoService {
  key: string
  kind?: ServiceKind
  category: ServiceCategory
  name: string
  summary: string
  forWhom: string
  keywords: readonly string[]
  bring: readonly { name: string; form: PaperForm; note?: string; promise?: string }[]
  where: string
  modes: readonly ServiceMode[]
  minutes: number
  cancelCutOff?: number
  answerWithin?: number
  /** A demo person by name; the desk where it is left out. */
  professional?: { name: string; title: string }
  eldersFirst?: boolean
  rules: readonly Omit<Rule, 'validFrom' | 'validUntil' | 'onHolidays'>[]
}

const workdays = [1, 2, 3, 4, 5] as const
const hour = (h: number, m = 0) => h * 60 + m
const hall = '福民社区便民服务大厅'

/** The office's own hours with two counters. */
const office = [
  { weekdays: [...workdays], from: hour(9), until: hour(12), slotMinutes: 30, perCounter: 2, counters: 2 },
  { weekdays: [...workdays], from: hour(14), until: hour(17), slotMinutes: 30, perCounter: 2, counters: 2 },
]
const early = { weekdays: [...workdays], from: hour(7, 30), until: hour(9), slotMinutes: 30, perCounter: 2, counters: 1 }
const noon = { weekdays: [2, 4] as Rule['weekdays'], from: hour(12), until: hour(13, 30), slotMinutes: 30, perCounter: 2, counters: 1 }
const evening = { weekdays: [1, 3] as Rule['weekdays'], from: hour(18), until: hour(20), slotMinutes: 30, perCounter: 2, counters: 1 }
const saturday = { weekdays: [6] as Rule['weekdays'], from: hour(9), until: hour(12), slotMinutes: 30, perCounter: 3, counters: 1 }

const idCard = { name: '身份证', form: 'original' as const }
const household = { name: '户口本', form: 'original' as const }

/** What the community of the demonstration offers. */
export const demoServices: readonly DemoService[] = [
  {
    key: 'pension', category: 'labour', name: '养老金资格认证', summary: '每年认证一次，认证后养老金照常发。不会用手机的，在这里刷脸就行。', forWhom: '领取养老金的居民',
    keywords: ['养老金', '退休金', '刷脸', '年审', '生存认证'], bring: [idCard, { name: '社保卡', form: 'original' }], where: `${hall} 1 号窗口`, modes: ['counter', 'door'], minutes: 10, eldersFirst: true,
    rules: [...office, noon, saturday],
  },
  {
    key: 'elder-allowance', category: 'welfare', name: '高龄津贴申请', summary: '年满 80 岁可以申请，按月发到社保卡。', forWhom: '80 岁以上的老人，可由家人代办', keywords: ['高龄补贴', '老人补贴', '八十岁'],
    bring: [idCard, household, { name: '近期免冠照片两张', form: 'original' }], where: `${hall} 2 号窗口`, modes: ['counter', 'door'], minutes: 20, eldersFirst: true, rules: [...office, saturday],
  },
  {
    key: 'residence-proof', category: 'certificates', name: '开居住证明', summary: '孩子上学、办居住证等需要的居住证明，当场盖章。', forWhom: '住在本社区的居民，租房的也可以', keywords: ['开证明', '居住证', '上学', '盖章'],
    bring: [idCard, { name: '房产证或租房合同', form: 'copy' }, { name: '无其他住房证明', form: 'promise', note: '签了承诺就不用去开', promise: '本人承诺：在本市没有其他住房，所说情况属实。如有不实，愿意承担相应责任，并同意社区核查。' }],
    where: `${hall} 3 号窗口`, modes: ['counter'], minutes: 15, rules: [...office, early, evening, saturday],
  },
  {
    key: 'medical-insurance', category: 'labour', name: '居民医保参保登记', summary: '新参保、续保、给新生儿上医保。', forWhom: '没有单位参保的居民和孩子', keywords: ['医保', '参保', '新生儿', '缴费'],
    bring: [idCard, household], where: `${hall} 1 号窗口`, modes: ['counter'], minutes: 15, rules: [...office, early, noon],
  },
  {
    key: 'minimum-living', category: 'welfare', name: '低保和临时救助申请', summary: '家里一时过不去的，来说说情况，我们帮您申请。', forWhom: '生活困难的家庭', keywords: ['低保', '困难', '救助', '补助'],
    bring: [idCard, household, { name: '收入证明', form: 'promise', note: '签了承诺就不用开', promise: '本人承诺：所填家庭收入和财产情况属实，同意有关部门核对。' }], where: `${hall} 2 号窗口（有单独的谈话间）`, modes: ['counter', 'door'], minutes: 30, rules: office,
  },
  {
    key: 'birth', category: 'family_planning', name: '生育登记', summary: '怀孕后就可以登记，办准生的服务手册。', forWhom: '准备生育的夫妻', keywords: ['准生证', '生孩子', '怀孕', '生育服务证'],
    bring: [idCard, { name: '结婚证', form: 'original' }, { name: '婚育情况证明', form: 'promise', promise: '本人承诺：所填婚姻和生育情况属实。' }], where: `${hall} 3 号窗口`, modes: ['counter'], minutes: 15, rules: [...office, noon],
  },
  {
    key: 'mediation', category: 'mediation', name: '邻里纠纷调解', summary: '坐下来说，有人给评理，说的话不外传。', forWhom: '和邻居、家里人有了矛盾的居民', keywords: ['吵架', '矛盾', '漏水赔偿', '评理'],
    bring: [{ name: '有关的照片或单据', form: 'copy', note: '没有也可以' }], where: '福民社区评理说事点（居委会二楼）', modes: ['counter'], minutes: 60, cancelCutOff: 120,
    rules: [{ weekdays: [2, 4], from: hour(14), until: hour(17), slotMinutes: 60, perCounter: 1, counters: 1 }, { weekdays: [3], from: hour(18, 30), until: hour(20, 30), slotMinutes: 60, perCounter: 1, counters: 1 }],
  },
  {
    key: 'doctor', category: 'health', name: '家庭医生门诊', summary: '量血压、测血糖、看慢性病的药，医生每天早上都在。', forWhom: '全体居民，慢性病老人优先', keywords: ['量血压', '测血糖', '看病', '开药', '体检'],
    bring: [{ name: '社保卡', form: 'original' }, { name: '在吃的药或药盒', form: 'original' }], where: '福民社区卫生服务站', modes: ['counter', 'door'], minutes: 15, cancelCutOff: 30, eldersFirst: true,
    rules: [{ weekdays: [...everyWeekday], from: hour(7, 30), until: hour(9, 30), slotMinutes: 30, perCounter: 3, counters: 1 }, { weekdays: [1, 3, 5], from: hour(15), until: hour(17), slotMinutes: 30, perCounter: 3, counters: 1 }],
  },
  {
    key: 'after-school', category: 'education', name: '四点半课堂报名', summary: '放学后在社区写作业、下棋，有志愿者看着。', forWhom: '小学一到六年级的孩子', keywords: ['托管', '孩子', '放学', '写作业'],
    bring: [{ name: '孩子户口页', form: 'copy' }], where: '福民社区儿童之家', modes: ['counter'], minutes: 10, rules: [{ weekdays: [...workdays], from: hour(16), until: hour(18), slotMinutes: 30, perCounter: 4, counters: 1 }],
  },
  {
    key: 'haircut', category: 'shopping', name: '便民理发', summary: '志愿者师傅给老人理发，每人二十分钟。', forWhom: '60 岁以上的居民', keywords: ['剪头', '理发'],
    bring: [], where: '雄关小区老年活动室', modes: ['counter', 'door'], minutes: 20, eldersFirst: true, rules: [{ weekdays: [6], from: hour(9), until: hour(11), slotMinutes: 20, perCounter: 2, counters: 1 }],
  },
  {
    key: 'errands', category: 'housekeeping', name: '代买代取代缴', summary: '买药、取快递、交水电费，网格员上门帮您办。', forWhom: '老人、病人和行动不便的居民', keywords: ['买药', '快递', '交电费', '跑腿', '代办'], bring: [], where: '您家门口', modes: ['door'], minutes: 60, rules: [],
  },
  {
    key: 'disabled-card', category: 'elderly', name: '残疾人证换领', summary: '十年到期换新证，腿脚不便的上门办。', forWhom: '持证的残疾人和家属', keywords: ['残疾证', '换证', '轮椅'], bring: [idCard, { name: '旧残疾人证', form: 'original' }, { name: '两寸照片两张', form: 'original' }],
    where: `${hall} 2 号窗口`, modes: ['counter', 'door'], minutes: 20, eldersFirst: true, rules: office,
  },
  {
    key: 'party', category: 'party', name: '党组织关系转接', summary: '搬来、搬走、退休，都可以在这里转。', forWhom: '党员', keywords: ['党员', '组织关系', '党费'], bring: [idCard, { name: '介绍信', form: 'original' }], where: '福民社区党群服务中心', modes: ['counter'], minutes: 15, rules: [...office, evening],
  },
  {
    key: 'judge', kind: 'session', category: 'legal', name: '法官进社区', summary: '要不要打官司、怎么立案、能不能调解，当面问法官。', forWhom: '有法律问题的居民', keywords: ['法官', '打官司', '立案', '赡养', '借钱不还'],
    bring: [{ name: '合同、借条等有关材料', form: 'copy' }], where: '福民社区调解室', modes: ['counter', 'writing'], minutes: 30, cancelCutOff: 240, professional: { name: '韩雪梅', title: '雄关人民法庭法官' },
    rules: [{ weekdays: [3], from: hour(14), until: hour(17), slotMinutes: 30, perCounter: 1, counters: 1 }],
  },
  {
    key: 'lawyer', kind: 'session', category: 'legal', name: '社区律师咨询', summary: '遗嘱、房产、合同、工伤，律师免费帮您看。', forWhom: '全体居民', keywords: ['律师', '遗嘱', '房产', '合同', '工伤', '离婚'],
    bring: [{ name: '有关材料', form: 'copy' }], where: '福民社区调解室', modes: ['counter', 'writing'], minutes: 30, cancelCutOff: 120, answerWithin: 2 * 1440, professional: { name: '方明远', title: '社区法律顾问' },
    rules: [{ weekdays: [2, 4], from: hour(18), until: hour(20), slotMinutes: 30, perCounter: 1, counters: 1 }, { weekdays: [6], from: hour(9), until: hour(12), slotMinutes: 30, perCounter: 1, counters: 1 }],
  },
  {
    key: 'prosecutor', kind: 'session', category: 'legal', name: '检察官接待', summary: '控告申诉、公益诉讼、未成年人保护。', forWhom: '全体居民', keywords: ['检察官', '申诉', '公益诉讼', '未成年人'],
    bring: [], where: '福民社区调解室', modes: ['counter', 'writing'], minutes: 30, cancelCutOff: 240, professional: { name: '罗文静', title: '市检察院驻社区检察官' }, rules: [{ weekdays: [5], from: hour(9), until: hour(11, 30), slotMinutes: 30, perCounter: 1, counters: 1 }],
  },
  {
    key: 'police', kind: 'session', category: 'safety', name: '社区民警值班', summary: '户籍、防骗、邻里治安，下班后来也有人。', forWhom: '全体居民', keywords: ['警察', '派出所', '户口', '诈骗', '身份证'],
    bring: [idCard], where: '福民社区警务室', modes: ['counter', 'writing'], minutes: 15, professional: { name: '高磊', title: '雄关街道派出所社区民警' }, rules: [{ weekdays: [1, 3, 5], from: hour(18, 30), until: hour(20, 30), slotMinutes: 30, perCounter: 2, counters: 1 }],
  },
]

/** The leader's reception day (大接访) of the demonstration, so many days from today. */
export const demoReception = {
  leader: { name: '石建华', title: '雄关街道党工委书记' },
  theme: '老旧小区改造和加装电梯',
  where: '福民社区会议室',
  inDays: 6,
  window: { from: hour(9), until: hour(11, 30), slotMinutes: 30, perCounter: 1, counters: 1 },
} as const

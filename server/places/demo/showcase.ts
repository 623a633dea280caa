const community = '620201001001'
const grid = `${community}-G01`
const building = `${grid}-B03`
const unit = `${building}-U2`
const courtyard = `${grid}-Y01`
const awayBuilding = `${grid}-B05`

/** 福民社区 in 雄关街道: the community where the demo persons live and work. The building is 3 号楼, the door 2 单元 501 室. */
export const showcase = { community, grid, building, unit, courtyard, awayBuilding, door: `${unit}-0501`, estate: '雄关小区', courtyardName: '友谊巷 1 号院' } as const

/** Somebody one can sign in as to see the product from her side. */
export interface DemoPerson {
  name: string
  /** One sentence for the list of demo persons. */
  story: string
  /** A household; `pending` when nobody has confirmed it yet. */
  home?: { household: string; pending?: true; relation: 'owner' | 'family' | 'tenant' }
  /** `word` as a roster says it: 单元长, 网格员, 物业. */
  post?: { word: string; place: string; deputy?: true }
}

/** Who can be chosen at the demo sign-in, in this order. Their n-th has the n-th generated phone number. */
export const demoPersons: readonly DemoPerson[] = [
  { name: '王秀英', story: '退休教师，住 3 号楼 2 单元 501 室，楼道里的事都放在心上', home: { household: showcase.door, relation: 'owner' } },
  { name: '李建国', story: '王秀英的对门邻居，住 502 室', home: { household: `${unit}-0502`, relation: 'owner' } },
  { name: '周晓梅', story: '刚租下 3 号楼 1 单元 301 室，住户登记还在等确认', home: { household: `${building}-U1-0301`, pending: true, relation: 'tenant' } },
  { name: '马志强', story: '1 号楼的住户，热心志愿服务', home: { household: `${grid}-B01-U1-0402`, relation: 'owner' } },
  { name: '张淑芬', story: '3 号楼 2 单元的单元长，住 201 室', home: { household: `${unit}-0201`, relation: 'owner' }, post: { word: '单元长', place: unit } },
  { name: '陈志刚', story: '3 号楼楼栋长，住 1 单元 102 室', home: { household: `${building}-U1-0102`, relation: 'owner' }, post: { word: '楼栋长', place: building } },
  { name: '刘海燕', story: '5 号楼副楼栋长，楼栋长休假，这几天由她代理', home: { household: `${awayBuilding}-U1-0302`, relation: 'family' }, post: { word: '楼栋长', place: awayBuilding, deputy: true } },
  { name: '马玉梅', story: '友谊巷 1 号院院落长', home: { household: `${courtyard}-003`, relation: 'owner' }, post: { word: '院落长', place: courtyard } },
  { name: '吴丽', story: '福民社区第一网格网格员，每天走街串户', post: { word: '网格员', place: grid } },
  { name: '何卫东', story: '福民社区第二网格网格员', post: { word: '网格员', place: `${community}-G02` } },
  { name: '郑红梅', story: '福民社区居委会委员，联系全社区的网格和楼栋', post: { word: '社区联系人', place: community } },
  { name: '孙晓燕', story: '福民社区工作台值班，收件、派件、督办', post: { word: '社区工作台', place: community } },
  { name: '钱立新', story: '福民社区的物业经理', post: { word: '物业', place: community } },
  { name: '高磊', story: '雄关街道派出所社区民警', post: { word: '派出所', place: '620201001' } },
  { name: '方明远', story: '社区法律顾问，每周三次在福民社区接待，也书面答复', post: { word: '律师', place: community } },
  { name: '韩雪梅', story: '雄关人民法庭法官，每周三下午进社区', post: { word: '法官', place: '620201001' } },
  { name: '罗文静', story: '市检察院驻社区检察官，每周五上午接待', post: { word: '检察官', place: '620201001' } },
  { name: '石建华', story: '雄关街道党工委书记，定期接待居民', post: { word: '领导', place: '620201001' } },
  { name: '唐建军', story: '雄关街道工作台', post: { word: '街道工作台', place: '620201001' } },
  { name: '宋文斌', story: '嘉峪关市综治中心', post: { word: '综治中心', place: '6202' } },
  { name: '系统管理员', story: '管理地点、名册和全部设置', post: { word: '系统管理员', place: '6202' } },
  { name: '郭晓东', story: '“红马甲”志愿服务队队长，住 2 号楼，组织活动、签到、确认服务时间', home: { household: `${grid}-B02-U1-0301`, relation: 'owner' } },
  { name: '丁玉兰', story: '八十六岁，一个人住 3 号楼 1 单元 101 室，马志强的母亲，每月从互助池领时间', home: { household: `${building}-U1-0101`, relation: 'owner' } },
  { name: '冯建华', story: '福民理发店店主，时间银行的合作商户，住 4 号楼', home: { household: `${grid}-B04-U1-0201`, relation: 'owner' } },
  { name: '林芳', story: '福民社区工作台值班，和孙晓燕轮班，复核时间银行的冲正', post: { word: '社区工作台', place: community } },
]

/** The chief of 5 号楼, who is on holiday until Friday. */
export const holidayChief: DemoPerson = {
  name: '赵国强',
  story: '',
  home: { household: `${awayBuilding}-U2-0101`, relation: 'owner' },
  post: { word: '楼栋长', place: awayBuilding },
}

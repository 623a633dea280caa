// What the desk reads while it writes down a service.

export const editWords = {
  title: '服务内容',
  addTitle: '新增服务',
  notYours: '这项服务由上级单位管，您不能改。',
  back: '返回',
  found: '上次写了一半，接着写。',
  startOver: '从头来',

  place: '哪里的服务',
  placeHint: '住在那里的居民看得到、约得到。',
  choosePlace: '选地点',
  kind: '哪种服务',
  kindHints: { service: '社区窗口、上门或书面办理', session: '法官、检察官、民警、律师到社区来', reception: '' },
  category: '类别',
  chooseCategory: '选类别',
  name: '名称',
  namePlaceholder: '例如 养老金资格认证',
  theme: '接访主题',
  summary: '一句话说明',
  summaryHint: '居民一看就知道办的是什么、怎么办。',
  forWhom: '给谁办',
  forWhomPlaceholder: '例如 领取养老金的居民',
  keywords: '居民会怎么说',
  keywordsHint: '用顿号或空格隔开。居民搜这些词也能找到。',
  keywordsPlaceholder: '养老金、退休金、年审',

  modes: '办理方式',
  where: '在哪里办',
  wherePlaceholder: '例如 便民服务大厅 1 号窗口',
  minutes: '大约要几分钟',
  eldersFirst: '80 岁以上老人和残疾人优先叫号',
  eldersFirstHint: '窗口看证件。',

  papers: '要带的材料',
  papersHint: '一样一条。签承诺书的，居民在手机上签了就不用带。',
  noPapers: '不用带材料。',
  addPaper: '加一样材料',
  removePaper: '去掉',
  paperName: '材料名称',
  paperNamePlaceholder: '例如 身份证',
  paperForm: '怎么带',
  paperNote: '说明',
  promise: '承诺书写什么',
  promisePlaceholder: '本人承诺：……所说情况属实，如有不实，愿意承担相应责任。',
  paperNumber: (number: number) => `第 ${number} 样`,

  limits: '取消和次数',
  cutOff: '最晚什么时候可以取消',
  untilStart: '开始前都可以',
  before: (length: string) => `开始前 ${length}`,
  answerWithin: '书面咨询多久内答复',
  openLimit: '一个人同时最多约几次',
  openLimitHint: '不填就不限。同一天本来就只能约一次。',

  save: '保存',
  create: '新增',
  saving: '正在保存',
  saved: '已保存。已经约好的人，照当时告诉他的办；新约的按新内容。',
  created: '已新增。排好时间，居民就能约。',
  toTimetable: '去排时间',
  wrong: (count: number) => `还有 ${count} 处没填好，请看红字。`,
  kept: '写的都还在，再按一次就行。',

  conflict: '刚刚有别人改过这项服务，还没有保存您的。',
  differ: (fields: string) => `和您写的不一样的地方：${fields}。`,
  same: '别人改的和您写的没有冲突。',
  mine: '按我写的保存',
  theirs: '用别人改好的',
} as const

/** What is missing or wrong, where the form knows it before the server. */
export const wrongWords = {
  needed: '请填写。',
  category: '请选类别。',
  place: '请选是哪里的服务。',
  modes: '至少选一种办理方式。',
  minutes: '请写 5 到 480 之间的整数。',
  openLimit: '请写 1 到 50 之间的整数，或不填。',
  promise: '请写承诺书的内容。',
} as const

/** Fields as people call them, to say which differ. */
export const fieldNames = {
  category: '类别', name: '名称', theme: '接访主题', summary: '一句话说明', forWhom: '给谁办', keywords: '居民会怎么说', bring: '要带的材料', where: '在哪里办', modes: '办理方式',
  minutes: '大约要几分钟', cancelCutOff: '最晚取消', answerWithin: '答复期限', provider: '谁来办', eldersFirst: '优先叫号', openLimit: '次数',
} as const

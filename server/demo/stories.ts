/** What residents write and what is done about it, by category. Made up. */
export interface Story {
  category: string
  text: string
  done: string
}

/** Stories for the demonstration; the more a category has, the more often it comes. */
export const stories: readonly Story[] = [
  { category: 'light', text: '二楼到三楼的楼道灯不亮，老人晚上下楼看不见台阶。', done: '换了声控灯泡，已试过三次都亮。' },
  { category: 'light', text: '楼前路灯坏了三天，晚上黑漆漆的。', done: '联系电工换了灯头，今晚已亮。' },
  { category: 'door', text: '单元门关不严，风一吹就开，外人随便进。', done: '换了闭门器，门能自己关上了。' },
  { category: 'door', text: '门禁刷卡没反应，按密码也不行。', done: '门禁重启并换了电源，卡和密码都能用。' },
  { category: 'water', text: '家里水压特别小，洗澡出不来水。', done: '清洗了入户滤网，水压恢复正常。' },
  { category: 'water', text: '楼道里水管接头滴水，地上一滩。', done: '更换了接头密封圈，观察两小时不再滴水。' },
  { category: 'heating', text: '暖气片上半截热下半截凉，家里只有 15 度。', done: '上门排气并清洗滤网，晚上测温 20 度。' },
  { category: 'heating', text: '顶楼暖气一直不热，孩子在家写作业冻手。', done: '调了立管阀门，室温升到 19 度，已和住户确认。' },
  { category: 'sewage', text: '一楼下水道返水，厨房有味道。', done: '用机器疏通了主管，放水试过没有再返。' },
  { category: 'sewage', text: '单元门口污水井满了，臭得很。', done: '抽了污水井，撒了消毒粉。' },
  { category: 'garbage', text: '楼下垃圾桶满了两天没人收。', done: '已清运，并和保洁说好每天早晚各收一次。' },
  { category: 'garbage', text: '有人把装修垃圾堆在绿化带旁边。', done: '找到住户，建筑垃圾当天拉走。' },
  { category: 'clutter', text: '三楼楼道堆了纸箱和旧柜子，走路都要侧着身。', done: '和住户商量后搬进地下室，楼道清干净了。' },
  { category: 'clutter', text: '消防通道停了两辆旧自行车，锁都锈了。', done: '贴了通知三天无人认领，已移到车棚。' },
  { category: 'charging', text: '有人从窗户拉电线下来给电动车充电，太危险。', done: '电线已收，带他去小区充电桩办了卡。' },
  { category: 'noise', text: '楼上晚上十一点还在拖桌子，老人睡不着。', done: '上门说了，楼上给桌脚垫了软垫，约定十点后不搬东西。' },
  { category: 'noise', text: '广场舞音响太大，孩子中考复习。', done: '和领舞的阿姨商量好，八点半结束，音量调小。' },
  { category: 'parking', text: '有车停在单元门口，轮椅出不来。', done: '联系车主挪走，画了禁停线。' },
  { category: 'dogs', text: '早上有人遛狗不牵绳，吓着孩子。', done: '找到养狗的住户说明规定，发了牵绳提示。' },
  { category: 'greenery', text: '树枝伸到二楼窗户，刮风打玻璃。', done: '修剪了三棵树，枝条已拉走。' },
  { category: 'road', text: '小区门口路面有个坑，下雨积水，骑车摔过人。', done: '填平压实，铺了沥青。' },
  { category: 'road', text: '井盖松动，车压过去咣当响。', done: '换了井盖垫圈，不响了。' },
  { category: 'roof', text: '顶楼下雨就漏，墙上一大片水印。', done: '重做了防水，等下次下雨再看一次。' },
  { category: 'building', text: '一楼有人在窗外搭棚子，占了公共绿地。', done: '城管现场说明，住户自己拆了。' },
  { category: 'smoke', text: '楼下饭店油烟直往上冒，窗户不敢开。', done: '饭店清洗了油烟机，加装了净化器。' },
  { category: 'lift', text: '电梯到四楼会抖一下，坐着害怕。', done: '维保单位调整了导轨，检验合格。' },
  { category: 'power', text: '半边屋子没电，跳闸推不上去。', done: '插座短路，已换线，全屋通电。' },
  { category: 'gas', text: '燃气灶打不着火，换了电池也不行。', done: '燃气公司清理了喷嘴，点火正常。' },
  { category: 'pension', text: '妈妈八十岁了，高龄补贴怎么办？要带什么？', done: '已电话告知：身份证、户口本、社保卡，周三上午到社区办。' },
  { category: 'pension', text: '人在外地，养老资格认证怎么做？', done: '教会用手机刷脸认证，已认证成功。' },
  { category: 'papers', text: '孩子上学要开居住证明，周末能办吗？', done: '周六上午 9 点到 12 点可以办，已发需要的材料。' },
  { category: 'health_insurance', text: '在兰州住院，医保能报多少？', done: '说明了异地就医备案，已帮助线上备案。' },
  { category: 'welfare', text: '丈夫生病花了很多钱，能申请临时救助吗？', done: '已上门了解情况，帮助填表并上报街道。' },
  { category: 'dispute', text: '楼上漏水泡了我家顶棚，说好赔一直没赔。', done: '两家坐下来谈妥，楼上负责粉刷，签了调解书。' },
  { category: 'elder_care', text: '对门独居的爷爷两天没见出门，敲门没人应。', done: '联系家属一起进门，老人在女儿家，平安。' },
  { category: 'other', text: '能不能在楼下放两把长椅，老人歇脚。', done: '已放两把长椅，位置和大家商量过。' },
]

export const rejections: readonly string[] = ['这件事已有人反映，正在办，编号请看邻里页。', '属于室内自有设施，建议联系开发商保修，我们可以帮您找电话。']
export const transferReasons: readonly string[] = ['需要专业人员来修。', '这件事要网格员协调。', '不在我这边，转给负责的人。']
export const praises: readonly string[] = ['很快就来了，谢谢！', '办得好。', '师傅很客气。', '终于解决了。']
export const complaints: readonly string[] = ['过两天又坏了。', '只看了看，没修好。']
export const inspectionNotes: readonly string[] = ['到现场看过，已经好了。', '给住户打过电话，确认解决。']

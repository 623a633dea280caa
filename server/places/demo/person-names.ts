import type { Random } from './random'

/** Common surnames, the more frequent ones several times. Names made of these lists may be somebody's; they mean nobody. */
const surnames = [...'王王王王李李李李张张张张刘刘刘陈陈杨杨赵赵黄周周吴徐孙孙马马马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范石廖贾韦付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严武戴莫孔向汤'] as const

const givenOfWomen = [
  '秀英', '桂英', '秀兰', '玉兰', '桂兰', '玉梅', '淑芬', '淑珍', '淑华', '凤英', '玉珍', '秀珍', '桂珍', '红梅', '丽华', '丽娟', '海燕', '春梅', '雪梅', '晓燕', '晓梅', '丽萍', '桂芳', '秀芳', '玉芳', '慧敏', '静', '敏', '丽', '燕', '娟', '婷婷', '雪', '莉', '佳', '欣怡', '文静', '亚楠', '小红', '彩霞', '金花', '爱萍', '惠兰', '月琴', '素芬', '翠英', '巧玲', '晓琳', '银花', '翠兰',
]
const givenOfMen = [
  '建国', '建军', '建华', '建平', '建设', '国庆', '国强', '国华', '志强', '志刚', '志明', '志伟', '永强', '永红', '永军', '卫东', '卫国', '卫星', '文军', '文斌', '文革', '德明', '德全', '德福', '玉山', '玉龙', '海军', '海涛', '海龙', '春生', '春林', '福贵', '长青', '长江', '少华', '伟', '强', '军', '涛', '鹏', '浩', '磊', '勇', '宏伟', '立新', '兴旺', '万福', '生辉', '学文', '学军', '天明', '占海', '金山', '新民',
]

/** A plausible name of somebody of forty or more. */
export function personName(random: Random): string {
  return random.pick(surnames) + random.pick(random.chance(0.55) ? givenOfWomen : givenOfMen)
}

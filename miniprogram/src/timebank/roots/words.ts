const dayOf = (day: string) => {
  const [year, month, date] = day.split('-').map(Number)
  return `${year} 年 ${month} 月 ${date} 日`
}

/** What anybody reads about what is published of the ledger. */
export const rootsWords = {
  title: '账本公开核对',
  what: '这是做什么的',
  whatFor: [
    '时间银行的每一笔，都带着上一笔的指纹。每天半夜，系统把所有账户的指纹合成一个“核对值”，签上名，公布在这里。',
    '谁要是事后改了以前的任何一笔，哪怕 1 分钟，当天的核对值就对不上了。',
    '核对值里看不出谁有多少时间，所以谁都可以看、可以留底。',
  ],
  days: '每天公布的核对值',
  keepSome: '可以隔些日子复制几个，存在自己手里。以后再来比，一个字都不该变。',
  day: dayOf,
  accounts: (count: number) => `这一天核对了 ${count} 个账户`,
  root: '核对值',
  signature: '签名',
  key: '验签名用的公钥',
  previous: '前一次的核对值',
  copy: '复制',
  copyDay: (day: string) => `复制 ${dayOf(day)}的核对值和签名`,
  more: '看签名',
  less: '收起签名',
  copied: '已复制，可以粘贴到别处保存。',
  failed: '没能复制。可以按住上面的字，自己选中复制。',
  older: '看更早的',
  latest: '回到最近的',
  empty: '还没有公布过。第一个核对值会在有记录以后的那天半夜公布。',
  mine: '我的账户在不在里面',
  mineIn: (day: string, sequence: number) => `在。您的账户记到第 ${sequence} 笔，已经算进 ${dayOf(day)}的核对值。`,
  mineFor: '不想只听系统说，可以复制核对材料，请信得过、懂计算机的人按公开的办法算一遍：从您的账户一步步合起来，应当正好等于那天的核对值。',
  copyMine: '复制我的核对材料',
  notYet: '还不在。您还没有记录，或者今天才有第一笔，今天半夜以后再来看。',
  cannot: '它能查出改过的账，查不出一开始就没做的服务。发现不实的服务，请告诉社区。',
}

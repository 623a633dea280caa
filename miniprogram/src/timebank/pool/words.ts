import { speakHours } from '@shared/timebank/speak'

/** What everybody of a community reads about its pool. */
export const poolWords = {
  title: '社区互助池',
  noCommunity: '您还没有登记住址，不知道看哪个社区的互助池。',
  bind: '登记我的门牌',
  notYours: '这个社区的互助池，住在那里、住址已确认的居民才能看。',
  back: '返回',
  has: (name: string) => `${name}现在有`,
  entitled: (count: number) => (count ? `本社区有 ${count} 位高龄独居老人按规则领取` : '本社区还没有登记领取的老人'),
  give: '送时间给互助池',
  giveNote: '您存下的时间，也能帮到一个人住的老人',
  rule: '怎么发，按这条规则',
  comesFrom: '池里的时间来自居民赠送，和存满以后多出来的部分。登记领取的老人请邻居帮忙，也可以由互助池出。社区不能用到别处。',
  movements: '每一笔来去',
  unnamed: '送时间和领时间的居民，这里不写名字。',
  empty: '互助池还没有过来去。有人赠送，或有人存满了，就会记在这里。',
  after: (minutes: number) => `之后池里有 ${speakHours(minutes)}`,
}

/** What the desk reads while it says who stands at a counter. */
export const providerWords = {
  provider: '谁来办',
  providerHint: '选在册的专业人员，他自己也能叫号、回信。不选就由工作台的人办。',
  choose: '从名册里选',
  another: '换一位',
  byHand: '不在名册里',
  byHandHint: '自己写名字和称呼；由工作台的人办，名字可以不写',
  name: '姓名',
  title: '怎么称呼',
  leaderPlaceholder: '例如 雄关街道党工委书记',
  titlePlaceholder: '例如 福民社区工作台、社区法律顾问',
} as const

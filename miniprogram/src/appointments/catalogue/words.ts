import type { ServiceKind } from '@shared/appointments/service'
import type { IconName } from '@/kit/icon'

/** What people read in the catalogue of services. */
export const catalogueWords = {
  title: '预约办事',
  search: '要办什么？比如：养老金',
  searchLabel: '找要办的事',
  byCategory: '按类别找',
  allCategories: (count: number) => `全部 ${count} 类`,
  fewerCategories: '收起',
  all: '都能办什么',
  found: '找到的服务',
  showAll: '看全部',
  next: (when: string) => `最近可约：${when}`,
  full: '近期约满了，可以候补',
  door: '可以上门办',
  writing: '可以写信问',
  who: ({ name, title }: { name: string; title: string }) => `${title}${name}`,
  theme: (theme: string) => `主题：${theme}`,
  nothing: '社区还没有上架可以预约的服务。有事可以直接报，会有人联系您。',
  nothingHere: (what: string) => `“${what}”下面现在没有可以预约的服务。`,
  nothingFound: (typed: string) => `没有找到“${typed}”。换个说法试试，比如“养老金”“开证明”。`,
  report: '报一件事',
  noDoor: '登记门牌后，就能看到您社区可以预约的服务。',
  bind: '登记我的门牌',
}

/** The two kinds that are not everyday services, as tiles. */
export const kindTiles: readonly { kind: Exclude<ServiceKind, 'service'>; icon: IconName; note: string }[] = [
  { kind: 'session', icon: 'scales', note: '当面问，不收钱' },
  { kind: 'reception', icon: 'neighbours', note: '有话当面说' },
]

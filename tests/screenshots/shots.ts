import { pages, tabs } from './addresses'

/** One picture: which page, seen by which demo person, how. */
export interface Shot {
  name: string
  /** Address in the app; a function gets the API's answers to find an id. */
  address: string | ((api: Api) => Promise<string>)
  person: string | null
  /** Both modes unless told. */
  modes?: readonly ('normal' | 'elder')[]
  /** CSS pixels; a phone unless told. */
  size?: { width: number; height: number }
}

/** Reads the API as the person of the shot. */
export type Api = (path: string) => Promise<{ items: { id: string; state: string }[] }>

const resident = '王秀英'
const chief = '陈志刚'
const worker = '吴丽'
const neighbour = '李建国'
const newcomer = '周晓梅'
export const deskLabel = '社区工作台'

const wide = { width: 1440, height: 900 }

const issueOf = (view: string, state: string, page = pages.issue) => async (api: Api) => {
  const { items } = await api(`/issues?view=${view}&limit=100`)
  const found = items.find((issue) => issue.state === state) ?? items[0]
  return `${page}?id=${found?.id ?? ''}`
}

/** The main screens, in the order of docs/screenshots. */
export const shots: readonly Shot[] = [
  { name: 'sign-in', address: pages.signIn, person: null },
  { name: 'home', address: tabs.home, person: resident },
  { name: 'door', address: pages.door, person: resident },
  { name: 'report', address: pages.report, person: resident },
  { name: 'mine', address: tabs.mine, person: resident },
  { name: 'issue', address: issueOf('mine', 'accepted'), person: resident },
  { name: 'issue-judge', address: issueOf('mine', 'inspected', pages.judge), person: resident },
  { name: 'neighbours', address: tabs.neighbours, person: neighbour },
  { name: 'notices', address: pages.notices, person: resident },
  { name: 'me', address: tabs.me, person: chief },
  { name: 'bind', address: pages.bind, person: newcomer },
  { name: 'work', address: tabs.work, person: worker },
  { name: 'work-chief', address: tabs.work, person: chief },
  { name: 'handle', address: issueOf('todo', 'accepted', pages.handle), person: worker },
  { name: 'inspect', address: issueOf('todo', 'handled', pages.inspect), person: worker },
  { name: 'transfer', address: issueOf('todo', 'dispatched', pages.transfer), person: worker },
  { name: 'confirm', address: pages.confirm, person: worker },
  { name: 'desk', address: pages.desk, person: deskLabel, modes: ['normal'], size: wide },
  { name: 'places-desk', address: pages.placesDesk, person: deskLabel, modes: ['normal'], size: wide },
]

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
export type Api = (path: string) => Promise<{ items: { id: string; state: string; name?: string; mine?: string | null; verifyAt?: string }[] }>

const resident = '王秀英'
const chief = '陈志刚'
const worker = '吴丽'
const neighbour = '李建国'
const newcomer = '周晓梅'
const lawyer = '方明远'
const leader = '石建华'
const volunteer = '马志强'
const mother = '丁玉兰'
const organiser = '郭晓东'
const barber = '冯建华'
const secondAtDesk = '林芳'
export const deskLabel = '社区工作台'

const wide = { width: 1440, height: 900 }

const issueOf = (view: string, state: string, page = pages.issue) => async (api: Api) => {
  const { items } = await api(`/issues?view=${view}&limit=100`)
  const found = items.find((issue) => issue.state === state) ?? items[0]
  return `${page}?id=${found?.id ?? ''}`
}

/** Of the services that come by these words the first. */
const serviceOf = (words: string, name: string, page: string) => async (api: Api) => {
  const { items } = await api(`/services?q=${encodeURIComponent(words)}`)
  return `${page}?${name}=${items[0]?.id ?? ''}`
}

const bookingOf = (state: string) => async (api: Api) => {
  const { items } = await api('/bookings?limit=100')
  const found = items.find((booking) => booking.state === state) ?? items[0]
  return `${pages.booking}?id=${found?.id ?? ''}`
}

/** Of a list of errands, letters or invitations the first in this state. */
const firstOf = (list: string, state: string, page: string) => async (api: Api) => {
  const { items } = await api(list)
  const found = items.find((item) => item.state === state) ?? items[0]
  return `${page}?id=${found?.id ?? ''}`
}

/** Of a list of activities the first that is so. */
const activityOf = (list: string, isSo: (activity: { name?: string; mine?: string | null }) => boolean, page: string) => async (api: Api) => {
  const { items } = await api(list)
  return `${page}?id=${(items.find(isSo) ?? items[0])?.id ?? ''}`
}

/** The public page of the newest certificate, which its QR leads to. */
const verifyingPage = async (api: Api) => {
  const { items } = await api('/timebank/certificates')
  return `${pages.verifyCertificate}?${items[0]?.verifyAt?.split('?')[1] ?? ''}`
}

const isUnsettled = ({ name }: { name?: string }) => name === '清理 2 号楼后堆物'
const goesOn = ({ name }: { name?: string }) => name === '便民服务日' || name === '夜间平安值守'

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
  { name: 'services', address: pages.services, person: resident },
  { name: 'service', address: serviceOf('居住证明', 'id', pages.service), person: resident },
  { name: 'slots', address: serviceOf('居住证明', 'service', pages.slots), person: resident },
  { name: 'bookings', address: pages.bookings, person: neighbour },
  { name: 'booking', address: bookingOf('booked'), person: resident },
  { name: 'booking-offered', address: bookingOf('offered'), person: neighbour },
  { name: 'booking-waiting', address: bookingOf('waiting'), person: resident },
  { name: 'standing', address: pages.standing, person: resident },
  { name: 'consents', address: pages.consents, person: resident },
  { name: 'errand-request', address: pages.requestErrand, person: resident },
  { name: 'errand', address: firstOf('/errands?view=mine', 'accepted', pages.errand), person: resident },
  { name: 'errand-confirm', address: firstOf('/errands?view=mine', 'finished', pages.confirmErrand), person: neighbour },
  { name: 'errands', address: `${pages.errands}?view=todo`, person: worker },
  { name: 'enquiry-ask', address: pages.askEnquiry, person: resident },
  { name: 'enquiry', address: firstOf('/enquiries?view=mine', 'asked', pages.enquiry), person: resident },
  { name: 'enquiry-answer', address: firstOf('/enquiries?view=todo', 'asked', pages.enquiry), person: lawyer },
  { name: 'enquiries-late', address: `${pages.enquiries}?view=late`, person: deskLabel },
  { name: 'invitation', address: firstOf('/invitations?view=mine', 'asked', pages.invitation), person: resident },
  { name: 'invitations', address: `${pages.invitations}?view=sent`, person: leader },
  { name: 'invite', address: pages.invite, person: leader },
  { name: 'desk', address: pages.desk, person: deskLabel, modes: ['normal'], size: wide },
  { name: 'places-desk', address: pages.placesDesk, person: deskLabel, modes: ['normal'], size: wide },
  { name: 'counter', address: pages.counter, person: deskLabel },
  { name: 'counter-desk', address: pages.counter, person: deskLabel, modes: ['normal'], size: wide },
  { name: 'hall', address: pages.hall, person: deskLabel, modes: ['normal'], size: wide },
  { name: 'services-desk', address: pages.servicesDesk, person: deskLabel, modes: ['normal'], size: wide },
  { name: 'service-edit', address: serviceOf('居住证明', 'id', pages.editService), person: deskLabel, modes: ['normal'], size: wide },
  { name: 'timetable', address: serviceOf('居住证明', 'id', pages.timetable), person: deskLabel, modes: ['normal'], size: wide },
  { name: 'receptions', address: pages.receptions, person: deskLabel, modes: ['normal'], size: wide },
  { name: 'objections', address: pages.objections, person: deskLabel },
  { name: 'my-time', address: pages.myTime, person: volunteer },
  { name: 'time-statement', address: pages.timeStatement, person: volunteer },
  { name: 'time-gift', address: pages.giveTime, person: volunteer },
  { name: 'offers', address: pages.offers, person: resident },
  { name: 'redemption', address: firstOf('/redemptions?state=held', 'held', pages.redemption), person: resident },
  { name: 'partner', address: pages.partner, person: barber },
  { name: 'certificate', address: firstOf('/timebank/certificates', 'valid', pages.certificate), person: volunteer },
  { name: 'certificate-verify', address: verifyingPage, person: volunteer },
  { name: 'certificate-issue', address: pages.issueCertificate, person: volunteer },
  { name: 'pool', address: pages.pool, person: mother },
  { name: 'ledger-roots', address: pages.ledgerRoots, person: null },
  { name: 'activities', address: pages.activities, person: resident },
  { name: 'activity', address: activityOf('/activities?limit=50', ({ mine }) => mine === 'signed', pages.activity), person: resident },
  { name: 'activity-check', address: activityOf('/activities?view=mine', ({ mine }) => mine === 'in', pages.checkActivity), person: volunteer },
  { name: 'honours', address: pages.honours, person: resident },
  { name: 'organisations', address: pages.organisations, person: resident },
  { name: 'help', address: pages.help, person: resident },
  { name: 'help-ask', address: pages.askHelp, person: mother },
  { name: 'help-request', address: firstOf('/help-requests?view=mine', 'taken', pages.helpRequest), person: mother },
  { name: 'help-confirm', address: firstOf('/help-requests?view=mine', 'done', pages.confirmHelp), person: resident },
  { name: 'organise', address: pages.organise, person: organiser },
  { name: 'activity-announce', address: pages.announce, person: organiser },
  { name: 'activity-code', address: activityOf('/activities?view=organised&limit=50', goesOn, pages.activityCode), person: organiser },
  { name: 'participants', address: activityOf('/activities?view=organised&past=true&limit=50', isUnsettled, pages.participants), person: organiser },
  { name: 'time-desk', address: pages.timebankDesk, person: deskLabel, modes: ['normal'], size: wide },
  { name: 'time-persons', address: pages.timePersons, person: deskLabel, modes: ['normal'], size: wide },
  { name: 'reversals', address: pages.reversals, person: secondAtDesk, modes: ['normal'], size: wide },
  { name: 'entitlements', address: pages.entitlements, person: deskLabel, modes: ['normal'], size: wide },
  { name: 'opening-import', address: pages.openingImport, person: deskLabel, modes: ['normal'], size: wide },
  { name: 'partners-desk', address: pages.partnersDesk, person: deskLabel, modes: ['normal'], size: wide },
  { name: 'organisations-desk', address: pages.organisationsDesk, person: deskLabel, modes: ['normal'], size: wide },
  { name: 'help-desk', address: pages.helpDesk, person: deskLabel, modes: ['normal'], size: wide },
]

import Taro from '@tarojs/taro'

/** Every page by what it is for. Tab pages are opened by `openTab`, the others by `open`. */
export const tabs = {
  work: '/pages/work/index',
  home: '/pages/home/index',
  mine: '/pages/mine/index',
  neighbours: '/pages/neighbours/index',
  me: '/pages/me/index',
} as const

export type Tab = keyof typeof tabs

export const pages = {
  signIn: '/people/sign-in/index',
  door: '/people/door/index',
  bind: '/people/bind/index',
  confirm: '/people/confirm/index',
  away: '/people/away/index',
  computer: '/people/computer/index',
  report: '/issues/report/index',
  issue: '/issues/issue/index',
  transfer: '/issues/act/transfer/index',
  return: '/issues/act/return/index',
  reject: '/issues/act/reject/index',
  handle: '/issues/act/handle/index',
  inspect: '/issues/act/inspect/index',
  judge: '/issues/judge/index',
  object: '/issues/object/index',
  desk: '/issues/desk/index',
  pickPlace: '/places/pick/index',
  placesDesk: '/places/desk/index',
  notices: '/notices/list/index',
  consents: '/people/consents/index',
  giveConsent: '/people/consents/give/index',
  recordConsent: '/people/consents/record/index',
  services: '/appointments/catalogue/index',
  service: '/appointments/service/index',
  slots: '/appointments/slots/index',
  bookings: '/appointments/bookings/index',
  booking: '/appointments/booking/index',
  judgeBooking: '/appointments/booking/judge/index',
  objectMissed: '/appointments/booking/object/index',
  standing: '/appointments/standing/index',
  requestErrand: '/appointments/errands/request/index',
  errand: '/appointments/errands/errand/index',
  errands: '/appointments/errands/index',
  acceptErrand: '/appointments/errands/act/accept/index',
  returnErrand: '/appointments/errands/act/return/index',
  finishErrand: '/appointments/errands/act/finish/index',
  confirmErrand: '/appointments/errands/act/confirm/index',
  askEnquiry: '/appointments/enquiries/ask/index',
  enquiry: '/appointments/enquiries/enquiry/index',
  enquiries: '/appointments/enquiries/index',
  judgeEnquiry: '/appointments/enquiries/judge/index',
  invitation: '/appointments/invitations/invitation/index',
  invitations: '/appointments/invitations/index',
  invite: '/appointments/invitations/invite/index',
  answerInvite: '/appointments/invitations/answer/index',
  proposeInvite: '/appointments/invitations/propose/index',
  withdrawInvite: '/appointments/invitations/withdraw/index',
  raiseFromInvite: '/appointments/invitations/issue/index',
  counter: '/appointments/counter/index',
  hall: '/appointments/hall/index',
  servicesDesk: '/appointments/desk/index',
  editService: '/appointments/desk/service/index',
  timetable: '/appointments/desk/timetable/index',
  receptions: '/appointments/desk/receptions/index',
  objections: '/appointments/desk/objections/index',
  myTime: '/timebank/mine/index',
  timeStatement: '/timebank/statement/index',
  giveTime: '/timebank/gift/index',
  offers: '/timebank/offers/index',
  redemption: '/timebank/redemption/index',
  redemptions: '/timebank/redemptions/index',
  partner: '/timebank/partner/index',
  certificates: '/timebank/certificates/index',
  certificate: '/timebank/certificates/certificate/index',
  issueCertificate: '/timebank/certificates/issue/index',
  verifyCertificate: '/timebank/verify/index',
  pool: '/timebank/pool/index',
  ledgerRoots: '/timebank/roots/index',
  timebankDesk: '/timebank/desk/index',
  timePersons: '/timebank/desk/persons/index',
  timePerson: '/timebank/desk/person/index',
  reversals: '/timebank/desk/reversals/index',
  entitlements: '/timebank/desk/entitlements/index',
  openingImport: '/timebank/desk/import/index',
  partnersDesk: '/timebank/desk/partners/index',
  editPartner: '/timebank/desk/partners/edit/index',
  editOffer: '/timebank/desk/partners/offer/index',
  activities: '/volunteering/activities/index',
  activity: '/volunteering/activity/index',
  checkActivity: '/volunteering/check/index',
  honours: '/volunteering/honours/index',
  organisations: '/volunteering/organisations/index',
  organisation: '/volunteering/organisation/index',
  help: '/volunteering/help/index',
  helpRequest: '/volunteering/help/request/index',
  askHelp: '/volunteering/help/ask/index',
  finishHelp: '/volunteering/help/finish/index',
  confirmHelp: '/volunteering/help/confirm/index',
  disputeHelp: '/volunteering/help/dispute/index',
  settleHelp: '/volunteering/help/settle/index',
  helpDesk: '/volunteering/desk/help/index',
  organise: '/volunteering/organise/index',
  registerOrganisation: '/volunteering/organise/register/index',
  editOrganisation: '/volunteering/organise/edit/index',
  announce: '/volunteering/organise/announce/index',
  activityCode: '/volunteering/organise/code/index',
  participants: '/volunteering/organise/participants/index',
  organisationsDesk: '/volunteering/desk/organisations/index',
} as const

export type Page = keyof typeof pages

/** Opens a page over the present one. `query` ends in the page's `useRouter().params`. */
export function open(page: Page, query: Record<string, string> = {}): Promise<unknown> {
  const pairs = Object.entries(query).map(([name, value]) => `${name}=${encodeURIComponent(value)}`)
  return Taro.navigateTo({ url: pages[page] + (pairs.length ? `?${pairs.join('&')}` : '') })
}

/** Goes to a tab. */
export function openTab(tab: Tab): Promise<unknown> {
  return Taro.switchTab({ url: tabs[tab] })
}

/** Leaves the page: to the one below, or home where it was opened by itself. */
export function goBack(): Promise<unknown> {
  return Taro.getCurrentPages().length > 1 ? Taro.navigateBack() : openTab('home')
}

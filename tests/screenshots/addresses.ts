/** Addresses of pages as miniprogram/src/app.config.ts has them. */
export const tabs = { work: '/pages/work/index', home: '/pages/home/index', mine: '/pages/mine/index', neighbours: '/pages/neighbours/index', me: '/pages/me/index' }

export const pages = {
  signIn: '/people/sign-in/index',
  door: '/people/door/index',
  bind: '/people/bind/index',
  confirm: '/people/confirm/index',
  report: '/issues/report/index',
  issue: '/issues/issue/index',
  judge: '/issues/judge/index',
  handle: '/issues/act/handle/index',
  inspect: '/issues/act/inspect/index',
  transfer: '/issues/act/transfer/index',
  desk: '/issues/desk/index',
  placesDesk: '/places/desk/index',
  notices: '/notices/list/index',
}

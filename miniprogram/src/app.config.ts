export default defineAppConfig({
  pages: ['pages/home/index', 'pages/work/index', 'pages/mine/index', 'pages/neighbours/index', 'pages/me/index'],
  subPackages: [
    { root: 'people', pages: ['sign-in/index', 'door/index', 'bind/index', 'confirm/index', 'away/index', 'computer/index', 'consents/index', 'consents/give/index', 'consents/record/index'] },
    { root: 'issues', pages: ['report/index', 'issue/index', 'judge/index', 'object/index', 'act/transfer/index', 'act/return/index', 'act/reject/index', 'act/handle/index', 'act/inspect/index', 'desk/index'] },
    { root: 'places', pages: ['pick/index', 'desk/index'] },
    { root: 'notices', pages: ['list/index'] },
    { root: 'appointments', pages: ['catalogue/index', 'service/index', 'counter/index', 'hall/index', 'desk/index', 'desk/service/index', 'desk/timetable/index', 'desk/receptions/index', 'desk/objections/index', 'slots/index', 'booking/index', 'booking/judge/index', 'booking/object/index', 'bookings/index', 'standing/index', 'errands/index', 'errands/errand/index', 'errands/request/index', 'errands/act/accept/index', 'errands/act/return/index', 'errands/act/finish/index', 'errands/act/confirm/index', 'enquiries/index', 'enquiries/enquiry/index', 'enquiries/ask/index', 'enquiries/judge/index', 'invitations/index', 'invitations/invitation/index', 'invitations/invite/index', 'invitations/answer/index', 'invitations/propose/index', 'invitations/withdraw/index', 'invitations/issue/index'] },
    { root: 'timebank', pages: ['mine/index', 'statement/index', 'gift/index', 'offers/index', 'redemption/index', 'redemptions/index', 'partner/index', 'certificates/index', 'certificates/certificate/index', 'certificates/issue/index', 'verify/index', 'pool/index', 'roots/index', 'desk/index', 'desk/persons/index', 'desk/person/index', 'desk/reversals/index', 'desk/entitlements/index', 'desk/import/index', 'desk/partners/index', 'desk/partners/edit/index', 'desk/partners/offer/index'] },
    { root: 'volunteering', pages: ['activities/index', 'activity/index', 'check/index', 'honours/index', 'organisations/index', 'organisation/index', 'help/index', 'help/request/index', 'help/ask/index', 'help/finish/index', 'help/confirm/index', 'help/dispute/index', 'help/settle/index', 'desk/help/index', 'organise/index', 'organise/register/index', 'organise/edit/index', 'organise/announce/index', 'organise/code/index', 'organise/participants/index', 'desk/organisations/index'] },
  ],
  tabBar: {
    // Painted by kit/tab-bar on each tab page, because who sees 待办 depends on the person.
    custom: true,
    list: [
      { pagePath: 'pages/work/index', text: '待办' },
      { pagePath: 'pages/home/index', text: '首页' },
      { pagePath: 'pages/mine/index', text: '我的事' },
      { pagePath: 'pages/neighbours/index', text: '邻里' },
      { pagePath: 'pages/me/index', text: '我的' },
    ],
  },
  // WeChat paints the window before any style is there: the paper colour of theme/tokens.scss once more.
  window: {
    navigationStyle: 'custom',
    navigationBarTitleText: '邻里',
    navigationBarTextStyle: 'black',
    navigationBarBackgroundColor: '#f7f5f2',
    backgroundColor: '#f7f5f2',
    backgroundTextStyle: 'dark',
  },
  // WeChat asks the person with these words before a page may know where the phone is.
  requiredPrivateInfos: ['getLocation'],
  permission: { 'scope.userLocation': { desc: '您按“加上我现在的位置”时，用来告诉负责的人事情在哪里' } },
  animation: false,
  lazyCodeLoading: 'requiredComponents',
})

export default defineAppConfig({
  pages: ['pages/home/index', 'pages/me/index'],
  subPackages: [{ root: 'people', pages: ['sign-in/index'] }],
  tabBar: {
    // Painted by kit/tab-bar on each tab page, because who sees 待办 depends on the person.
    custom: true,
    list: [
      { pagePath: 'pages/home/index', text: '首页' },
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
  animation: false,
  lazyCodeLoading: 'requiredComponents',
})

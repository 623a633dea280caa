export default definePageConfig({ navigationBarTitleText: '书面咨询', enablePullDownRefresh: true })

export default definePageConfig({ navigationBarTitleText: '约访', enablePullDownRefresh: true })

export default definePageConfig({ navigationBarTitleText: '店家收码', enablePullDownRefresh: true })

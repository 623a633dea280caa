export default definePageConfig({ navigationBarTitleText: '时间明细', enablePullDownRefresh: true })

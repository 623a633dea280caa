export default definePageConfig({ navigationBarTitleText: '我换的服务', enablePullDownRefresh: true })

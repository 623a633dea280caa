export default definePageConfig({ navigationBarTitleText: '换服务', enablePullDownRefresh: true })

export default definePageConfig({ navigationBarTitleText: '用时间换的服务' })

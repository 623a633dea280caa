export default definePageConfig({ navigationBarTitleText: '选个时间' })

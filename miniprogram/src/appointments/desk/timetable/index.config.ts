export default definePageConfig({ navigationBarTitleText: '时间安排' })

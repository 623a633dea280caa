export default definePageConfig({ navigationBarTitleText: '地点和名册' })

export default definePageConfig({ navigationBarTitleText: '退回' })

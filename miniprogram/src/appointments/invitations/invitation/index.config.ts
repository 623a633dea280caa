export default definePageConfig({ navigationBarTitleText: '约访' })

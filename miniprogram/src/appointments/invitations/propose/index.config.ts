export default definePageConfig({ navigationBarTitleText: '另约时间' })

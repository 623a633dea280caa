export default definePageConfig({ navigationBarTitleText: '不予受理' })

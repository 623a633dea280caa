export default definePageConfig({ navigationBarTitleText: '送出时间' })

export default definePageConfig({ navigationBarTitleText: '确认帮完了' })

export default definePageConfig({ navigationBarTitleText: '取消约访' })

export default definePageConfig({ navigationBarTitleText: '离开几天' })

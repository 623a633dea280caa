export default definePageConfig({ navigationBarTitleText: '转派' })

export default definePageConfig({ navigationBarTitleText: '没有到的异议' })

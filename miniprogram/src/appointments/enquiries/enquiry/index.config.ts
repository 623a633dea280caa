export default definePageConfig({ navigationBarTitleText: '书面咨询' })

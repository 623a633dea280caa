export default definePageConfig({ navigationBarTitleText: '填写办了什么' })

export default definePageConfig({ navigationBarTitleText: '填写做了什么' })

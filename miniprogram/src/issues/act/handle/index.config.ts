export default definePageConfig({ navigationBarTitleText: '填写办理结果' })

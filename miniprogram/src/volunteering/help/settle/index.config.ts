export default definePageConfig({ navigationBarTitleText: '处理分歧' })

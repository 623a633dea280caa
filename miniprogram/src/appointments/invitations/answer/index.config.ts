export default definePageConfig({ navigationBarTitleText: '答复约访' })

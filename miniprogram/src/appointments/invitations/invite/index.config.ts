export default definePageConfig({ navigationBarTitleText: '约居民见面' })

export default definePageConfig({ navigationBarTitleText: '居民的时间' })

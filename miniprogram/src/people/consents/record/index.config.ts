export default definePageConfig({ navigationBarTitleText: '记下居民的同意' })

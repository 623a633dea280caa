export default definePageConfig({ navigationBarTitleText: '登记门牌' })

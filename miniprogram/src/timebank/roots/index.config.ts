export default definePageConfig({ navigationBarTitleText: '账本公开核对' })

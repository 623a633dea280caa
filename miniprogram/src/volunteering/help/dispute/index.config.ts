export default definePageConfig({ navigationBarTitleText: '和说好的不一样' })

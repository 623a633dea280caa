export default definePageConfig({ navigationBarTitleText: '高龄独居登记' })

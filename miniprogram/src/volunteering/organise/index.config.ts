export default definePageConfig({ navigationBarTitleText: '我组织的志愿服务' })

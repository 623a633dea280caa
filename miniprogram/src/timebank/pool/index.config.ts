export default definePageConfig({ navigationBarTitleText: '社区互助池', enablePullDownRefresh: true })

export { PageList } from '@/kit/page-list'

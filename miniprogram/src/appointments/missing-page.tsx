export { MissingPage } from '@/kit/missing-page'

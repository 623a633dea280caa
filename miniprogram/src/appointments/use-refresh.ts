export { useRefresh } from '@/kit/use-refresh'

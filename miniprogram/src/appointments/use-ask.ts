export { type Asking, useAsk } from '@/api/use-ask'

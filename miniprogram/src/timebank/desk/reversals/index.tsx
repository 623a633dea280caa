import { DeskScreen } from '@/kit/desk-screen'

import { Reversals } from './reversals'
import { reversalsWords as words } from './words'

/** Transfers that somebody of the desk has asked to undo, for another one to confirm. */
export default function ReversalsPage() {
  return <DeskScreen title={words.title}>{() => <Reversals />}</DeskScreen>
}

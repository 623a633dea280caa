import { DeskScreen } from '@/kit/desk-screen'

import { Openings } from './openings'
import { openingWords as words } from './words'

/** Paper ledgers that become hours in the time bank. */
export default function OpeningImportPage() {
  return <DeskScreen title={words.title}>{(me) => <Openings me={me} />}</DeskScreen>
}

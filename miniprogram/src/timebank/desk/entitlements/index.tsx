import { DeskScreen } from '@/kit/desk-screen'

import { Entitlements } from './entitlements'
import { entitlementsWords as words } from './words'

/** The very old living alone who are granted hours from the pool. */
export default function EntitlementsPage() {
  return <DeskScreen title={words.title}>{(me) => <Entitlements me={me} />}</DeskScreen>
}

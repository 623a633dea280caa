import { DeskScreen } from '@/kit/desk-screen'

import { Partners } from './partners'
import { partnersWords as words } from './words'

/** Where hours can be used: the community's partners and what they offer. */
export default function PartnersDeskPage() {
  return <DeskScreen title={words.title}>{() => <Partners />}</DeskScreen>
}

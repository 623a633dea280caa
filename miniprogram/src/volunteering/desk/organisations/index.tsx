import { DeskScreen } from '@/kit/desk-screen'
import { DeskOrganisations } from './desk-organisations'
import { deskOrganisationsWords as words } from './words'

/** Organisations of the desk's places: what waits for its word, and what it has said. On a wide screen one stands beside the list. */
export default function OrganisationsDeskPage() {
  return <DeskScreen title={words.title}>{() => <DeskOrganisations />}</DeskScreen>
}

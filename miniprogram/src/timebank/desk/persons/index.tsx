import { DeskScreen } from '@/kit/desk-screen'

import { Persons } from './persons'
import { personsWords as words } from './words'

/** Residents of the desk's place and what they have. On a wide screen whose statement was opened stands beside them. */
export default function TimePersonsPage() {
  return <DeskScreen title={words.title}>{(me) => <Persons me={me} />}</DeskScreen>
}

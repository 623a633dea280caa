import { DeskScreen } from '@/kit/desk-screen'
import { Desk } from './desk'
import { deskWords as words } from './words'

/** What waits for the desk in help among neighbours. On a wide screen the list and one request stand side by side. */
export default function HelpDesk() {
  return (
    <DeskScreen title={words.title} notForYou={words.notForYou}>
      {() => <Desk />}
    </DeskScreen>
  )
}

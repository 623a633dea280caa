import { DeskScreen } from '@/kit/desk-screen'
import { Catalogue } from './catalogue'
import { catalogueWords as words } from './words'

/** What the desk offers, to be edited. On a wide screen the list and a service stand side by side. */
export default function ServicesDeskPage() {
  return (
    <DeskScreen title={words.title} notForYou={words.notForYou}>
      {({ can }) => <Catalogue counter={can.counter} />}
    </DeskScreen>
  )
}

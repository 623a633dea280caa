import { Card } from '@/kit/card'
import { open } from '@/kit/routes'
import { Row } from '@/kit/row'
import { useMe } from '@/session/me'
import { homeWords } from './words'

/** What of the time bank is moving: first what waits for my word, then what I promised. Nothing where there is none. */
export function MovingTime() {
  const counts = useMe().data?.counts
  if (!counts) return null
  const { helpToConfirm, toConfirm, helping, activities } = counts
  return (
    <>
      {helpToConfirm || toConfirm ? (
        <Card tone="urgent">
          {helpToConfirm ? <Row icon="check" title={homeWords.helpToConfirm(helpToConfirm)} note={homeWords.helpToConfirmNote} onPress={() => void open('help', { view: 'mine' })} /> : null}
          {toConfirm ? <Row icon="check" title={homeWords.toConfirm(toConfirm)} onPress={() => void open('organise')} /> : null}
        </Card>
      ) : null}
      {helping || activities ? (
        <Card>
          {helping ? <Row icon="neighbours" title={homeWords.helping(helping)} onPress={() => void open('help', { view: 'helping' })} /> : null}
          {activities ? <Row icon="calendar" title={homeWords.activities(activities)} onPress={() => void open('activities', { view: 'mine' })} /> : null}
        </Card>
      ) : null}
    </>
  )
}

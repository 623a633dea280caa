import { speakHours } from '@shared/timebank/speak'
import { usePages } from '@/api/use-pages'
import { speakWholeDay } from '@/appointments'
import { Card } from '@/kit/card'
import { Failure } from '@/kit/failure'
import { Loading } from '@/kit/loading'
import { Note } from '@/kit/note'
import { QuietButton } from '@/kit/quiet-button'
import { open } from '@/kit/routes'
import { Row } from '@/kit/row'
import { Tag } from '@/kit/tag'
import type { Partner } from './partner'
import { partnersWords as words } from './words'

/** What a partner offers and offered; touching one changes it. */
export function PartnerOffers({ partner: { id, state } }: { partner: Partner }) {
  // With another state of the partner its offers stand otherwise.
  const pages = usePages('GET /offers', { query: { partner: id, limit: 50 } }, { of: state })
  const { items, loading, failure } = pages
  const now = new Date()
  return (
    <Card title={words.offers} aside={state === 'active' ? <QuietButton icon="plus" onPress={() => open('editOffer', { partner: id })}>{words.addOffer}</QuietButton> : undefined}>
      {loading ? (
        <Loading cards={1} />
      ) : failure && items.length === 0 ? (
        <Failure problem={failure} onRetry={pages.retry} />
      ) : items.length === 0 ? (
        <Note>{words.noOffers}</Note>
      ) : (
        items.map((offer) => {
          const facts = [words.price(speakHours(offer.minutes)), offer.stock === null ? words.noLimit : words.left(offer.stock), ...(offer.until ? [words.until(speakWholeDay(offer.until, now))] : [])]
          return (
            <Row
              key={offer.id}
              title={offer.name}
              note={facts.join(' · ')}
              end={offer.state === 'ended' ? <Tag icon="stop">{words.offerEnded}</Tag> : offer.stock === 0 ? <Tag icon="info" tone="warning">{words.offerGone}</Tag> : undefined}
              onPress={offer.can.edit ? () => void open('editOffer', { partner: id, id: offer.id }) : undefined}
            />
          )
        })
      )}
      {pages.addFailure ? <Failure problem={pages.addFailure} onRetry={pages.more} /> : pages.hasMore ? <QuietButton block onPress={pages.more}>{words.more}</QuietButton> : null}
    </Card>
  )
}

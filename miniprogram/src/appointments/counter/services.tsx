import { useState } from 'react'
import { Card } from '@/kit/card'
import { Choice } from '@/kit/choice'
import { Row } from '@/kit/row'
import { Sheet } from '@/kit/sheet'
import { useWide } from '@/kit/use-wide'
import type { Served } from './queue'
import { counterWords as words } from './words'

interface ServicesProps {
  items: readonly Served[]
  /** The one that is served now, by id. */
  value: string
  onChange: (service: string) => void
}

/** Which of today's services I serve, with how many wait: a list where there is room, otherwise the chosen one and a sheet. */
export function Services({ items, value, onChange }: ServicesProps) {
  const wide = useWide()
  const [choosing, setChoosing] = useState(false)
  const chosen = items.find(({ id }) => id === value)
  const list = <Choice label={words.services} options={items.map((item) => ({ value: item.id, label: item.name, hint: words.counts(item) }))} value={value} onChange={onChange} />
  if (wide) return list
  return (
    <>
      <Card>
        <Row icon="items" title={chosen?.name ?? words.service} note={chosen && words.counts(chosen)} onPress={items.length > 1 ? () => setChoosing(true) : undefined} />
      </Card>
      <Sheet shown={choosing} title={words.service} closeWords={words.close} onClose={() => setChoosing(false)}>
        <Choice
          label={words.services}
          options={items.map((item) => ({ value: item.id, label: item.name, hint: words.counts(item) }))}
          value={value}
          onChange={(next) => {
            onChange(next)
            setChoosing(false)
          }}
        />
      </Sheet>
    </>
  )
}

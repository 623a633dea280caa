import { useAsk } from '@/api/use-ask'
import { Card } from '@/kit/card'
import { Note } from '@/kit/note'
import { SwitchRow } from '@/kit/switch-row'
import { useBusy } from '@/kit/use-busy'
import { honoursWords as words } from './words'

interface ListedCardProps {
  listed: boolean
  /** The list is another now. */
  onChanged: () => Promise<unknown>
}

/** Whether I may be on the list. */
export function ListedCard({ listed, onChanged }: ListedCardProps) {
  const { ask, problem } = useAsk()
  const { start } = useBusy()
  const change = (on: boolean) => start(async () => (await ask('PUT /honours/me', { body: { listed: on } })) && onChanged())
  return (
    <Card>
      <SwitchRow icon="star" title={words.listed} note={words.listedNote} on={listed} onChange={change} />
      {problem ? <Note tone="danger">{problem.message}</Note> : null}
    </Card>
  )
}

import { Choice, Tick } from '@/kit/choice'
import { Sheet } from '@/kit/sheet'
import type { Filters } from './filters'
import { stateFilters } from './state-filters'
import { deskWords } from './words'

interface StateSheetProps {
  shown: boolean
  filters: Filters
  onClose: () => void
  onChange: (part: Partial<Filters>) => void
}

/** On a phone: the states on a sheet, and what is late. */
export function StateSheet({ shown, filters, onClose, onChange }: StateSheetProps) {
  return (
    <Sheet shown={shown} title={deskWords.states} closeWords={deskWords.close} onClose={onClose}>
      <Tick checked={filters.overdue} label={deskWords.overdueOnly} onChange={(overdue) => onChange({ overdue })} />
      <Choice
        label={deskWords.states}
        options={stateFilters}
        value={filters.state}
        onChange={(state) => {
          onChange({ state })
          onClose()
        }}
      />
    </Sheet>
  )
}

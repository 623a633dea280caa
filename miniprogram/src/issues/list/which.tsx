import { Segments } from '@/kit/segments'
import { listWords } from '../words'

export type Which = 'all' | 'open' | 'ended'

/** All of a list, what is going on, or what has ended. */
export function WhichIssues({ value, onChange }: { value: Which; onChange: (which: Which) => void }) {
  const options = (['all', 'open', 'ended'] as const).map((which) => ({ value: which, label: listWords.filters[which] }))
  return <Segments label={listWords.filterLabel} options={options} value={value} onChange={onChange} />
}

import { View } from '@tarojs/components'
import { enquiryStateLabels } from '@shared/appointments/enquiry'
import { speakAgo } from '@shared/time/speak'
import { Card } from '@/kit/card'
import { open } from '@/kit/routes'
import { Tag } from '@/kit/tag'
import { IconLine } from '../icon-line'
import { dueWords, type EnquirySummary, headlineOf, sayProfessional } from './standing'
import { listWords, stateSigns } from './words'

/** One consultation on a list: about what, with whom, its last words where they may be read, how it stands. */
export function EnquiryCard({ enquiry, now }: { enquiry: EnquirySummary; now: Date }) {
  const { id, service, state, resident, professional, excerpt, overdue, lastAt } = enquiry
  const due = dueWords(enquiry, now)
  return (
    <Card title={service.name} aside={<Tag {...stateSigns[state]}>{enquiryStateLabels[state]}</Tag>} label={`${service.name}，${headlineOf(enquiry)}`} onPress={() => void open('enquiry', { id })}>
      <IconLine icon="person">{professional.me ? resident.name : sayProfessional(professional)}</IconLine>
      {excerpt === null ? <IconLine icon="lock">{listWords.hidden}</IconLine> : <View className="quiet-line">{excerpt}</View>}
      {due ? (
        <IconLine icon={overdue ? 'warning' : 'clock'} late={overdue}>
          {due}
        </IconLine>
      ) : null}
      <View className="small-line">{speakAgo(lastAt, now)}</View>
    </Card>
  )
}

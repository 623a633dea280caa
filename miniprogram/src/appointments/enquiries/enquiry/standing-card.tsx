import { View } from '@tarojs/components'
import { enquiryStateLabels } from '@shared/appointments/enquiry'
import { speakMoment } from '@shared/time/speak'
import { Card } from '@/kit/card'
import { Tag } from '@/kit/tag'
import { IconLine } from '../../icon-line'
import { dueWords, type EnquiryDetail, headlineOf, privacyOf, sayProfessional } from '../standing'
import { stateSigns, threadWords } from '../words'

/** How it stands, who can read it, with whom it is, and the verdict at its end. */
export function StandingCard({ enquiry, now }: { enquiry: EnquiryDetail; now: Date }) {
  const { state, professional, resident, overdue, askedAt, number, openedBy, verdict } = enquiry
  const due = dueWords(enquiry, now)
  const namedAlready = !openedBy && (resident.me || professional.me)
  return (
    <Card>
      <View className="sign-line">
        <Tag {...stateSigns[state]}>{enquiryStateLabels[state]}</Tag>
      </View>
      <View className="lead-line">{headlineOf(enquiry)}</View>
      {due ? (
        <IconLine icon={overdue ? 'warning' : 'clock'} late={overdue}>
          {due}
        </IconLine>
      ) : null}
      <IconLine icon={openedBy ? 'neighbours' : 'lock'}>{privacyOf(enquiry)}</IconLine>
      {namedAlready ? null : <IconLine icon="person">{professional.me ? `${threadWords.resident}${resident.name}` : sayProfessional(professional)}</IconLine>}
      {verdict ? (
        <IconLine icon="star">
          {(['responded', 'solved', 'satisfied'] as const).map((key) => threadWords.verdicts[key][verdict[key] ? 0 : 1]).join('，') + (verdict.words ? `：${verdict.words}` : '')}
        </IconLine>
      ) : null}
      <View className="small-line">{`${threadWords.askedAt(speakMoment(askedAt, now))} · ${threadWords.numberLine(number)}`}</View>
    </Card>
  )
}

import { Card } from '@/kit/card'
import { PhotoRow } from '@/kit/photo-row'
import { Timeline } from '@/kit/timeline'
import { pageWords } from '../words'
import { courseOf } from './course-steps'
import type { IssueDetail } from './standing'

/** What happened to it, in plain words, newest first. */
export function Course({ issue, now }: { issue: IssueDetail; now: Date }) {
  const steps = courseOf(issue, now).map(({ photos, ...step }) => ({ ...step, children: photos.length ? <PhotoRow photos={photos} /> : undefined }))
  return (
    <Card title={pageWords.course}>
      <Timeline steps={steps} />
    </Card>
  )
}

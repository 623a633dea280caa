import { Card } from '@/kit/card'
import { PhotoRow } from '@/kit/photo-row'
import { Timeline } from '@/kit/timeline'
import { useNear } from '@/session/near'
import { pageWords } from '../words'
import { courseOf } from './course-steps'
import { headlineOf, type IssueDetail } from './standing'

/** What happened to it, in plain words, newest first. */
export function Course({ issue, now }: { issue: IssueDetail; now: Date }) {
  const near = useNear()
  const steps = courseOf(issue, headlineOf(issue), now).map(({ photos, words, ...step }) => ({ ...step, words: near(words), children: photos.length ? <PhotoRow photos={photos} /> : undefined }))
  return (
    <Card title={pageWords.course}>
      <Timeline steps={steps} />
    </Card>
  )
}

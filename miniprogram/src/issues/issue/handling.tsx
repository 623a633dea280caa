import { View } from '@tarojs/components'
import { PhotoRow } from '@/kit/photo-row'
import { pageWords } from '../words'
import { lastOf } from './course-steps'
import type { IssueDetail } from './standing'

/** What the last handler wrote and showed. */
export function Handling({ issue }: { issue: IssueDetail }) {
  const handled = lastOf(issue, 'issue.handled')
  if (!handled) return null
  return (
    <>
      <View>{handled.note || pageWords.noHandling}</View>
      {handled.photos.length ? <PhotoRow photos={handled.photos} /> : null}
    </>
  )
}

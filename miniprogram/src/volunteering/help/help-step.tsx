import { useRouter } from '@tarojs/taro'
import type { ReactNode } from 'react'
import { useCall } from '@/api/use-call'
import { type Refused, StepPage } from '@/kit/step-page'
import type { HelpDetail } from './standing'
import { stepWords } from './words'

interface HelpStepProps {
  title: string
  /** Whether this person can take the step now. */
  able: (request: HelpDetail) => boolean
  children: (request: HelpDetail, refused: Refused) => ReactNode
}

/** The page of one step on a request. Opened with `?id=`. */
export function HelpStep({ title, able, children }: HelpStepProps) {
  const { id = '' } = useRouter().params
  const request = useCall('GET /help-requests/:id', { params: { id } }, { whenShown: false })
  return (
    <StepPage title={title} call={request} able={able} words={stepWords}>
      {children}
    </StepPage>
  )
}

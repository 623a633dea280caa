import { useRouter } from '@tarojs/taro'
import type { ReactNode } from 'react'
import { useCall } from '@/api/use-call'
import { type Refused, StepPage } from '@/kit/step-page'
import type { ErrandDetail } from '../standing'
import { stepWords } from '../words'

interface ErrandStepProps {
  step: keyof ErrandDetail['can']
  title: string
  children: (errand: ErrandDetail, refused: Refused) => ReactNode
}

/** The page of one step on an errand. Opened with `?id=`. */
export function ErrandStep({ step, title, children }: ErrandStepProps) {
  const { id = '' } = useRouter().params
  const errand = useCall('GET /errands/:id', { params: { id } }, { whenShown: false })
  return (
    <StepPage title={title} call={errand} able={({ can }) => can[step]} words={{ notNow: stepWords.notNow, back: stepWords.toErrand }}>
      {children}
    </StepPage>
  )
}

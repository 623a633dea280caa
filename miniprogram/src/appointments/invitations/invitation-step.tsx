import { useRouter } from '@tarojs/taro'
import type { ReactNode } from 'react'
import { useCall } from '@/api/use-call'
import { type Refused, StepPage } from '@/kit/step-page'
import type { Invitation } from './standing'
import { stepWords } from './words'

interface InvitationStepProps {
  step: keyof Invitation['can']
  title: string
  children: (invitation: Invitation, refused: Refused) => ReactNode
}

/** The page of one step on an invitation. Opened with `?id=`. */
export function InvitationStep({ step, title, children }: InvitationStepProps) {
  const { id = '' } = useRouter().params
  const invitation = useCall('GET /invitations/:id', { params: { id } }, { whenShown: false })
  return (
    <StepPage title={title} call={invitation} able={({ can }) => can[step]} words={stepWords}>
      {children}
    </StepPage>
  )
}

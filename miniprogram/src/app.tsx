import type { PropsWithChildren } from 'react'
import { pressByKeyboard } from '@/kit/keyboard'
import { useDelivery } from '@/outbox'
import { MeProvider } from '@/session/me'
import { ElderProvider } from '@/theme/elder'
import './app.scss'

pressByKeyboard()

/** What all pages share: elder mode and who is signed in. */
export default function App({ children }: PropsWithChildren) {
  useDelivery()
  return (
    <ElderProvider>
      <MeProvider>{children}</MeProvider>
    </ElderProvider>
  )
}

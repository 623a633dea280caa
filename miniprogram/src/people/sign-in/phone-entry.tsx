import type { Session } from '@/session/session'

export interface PhoneEntryProps {
  /** Nothing else signs in here: shows the code at once. */
  alone: boolean
  onEnter: (session: Session) => void
}

/** A phone in WeChat signs in by WeChat; only a browser is signed in by a phone. */
export function PhoneEntry(_props: PhoneEntryProps): JSX.Element | null {
  return null
}

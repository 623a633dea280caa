import type { Input } from '@shared/api'
import { meetingBody, type MeetingForm, noMeeting } from '../meeting'
import { inviteWords } from '../words'
import type { Found } from './resident-search'

/** An invitation that is being written. */
export interface InviteForm extends MeetingForm {
  resident: Found | null
  why: string
  /** Who receives her: the inviter, or somebody named. */
  host: 'me' | 'other'
  hostName: string
  hostTitle: string
}

export const emptyInvite: InviteForm = { ...noMeeting, resident: null, why: '', host: 'me', hostName: '', hostTitle: '' }

/** What is missing of who receives her, in words. */
export function missingHost({ host, hostName, hostTitle }: InviteForm): string | null {
  return host === 'other' && !(hostName.trim() && hostTitle.trim()) ? inviteWords.hostNeeded : null
}

/** The invitation as it is sent: to a resident, or to the reporter of an issue. Call only when nothing is missing. */
export function inviteBody(form: InviteForm, issue: string): Input<'POST /invitations'>['body'] {
  const { resident, why, host, hostName, hostTitle } = form
  return {
    ...meetingBody(form),
    resident: issue ? { issue } : { person: resident?.id ?? '' },
    why: why.trim(),
    ...(host === 'other' ? { host: { name: hostName.trim(), title: hostTitle.trim() } } : {}),
  }
}

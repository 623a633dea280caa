import type { Result } from '../../shared/api'

type Invitation = Result<'GET /invitations/:id'>

const nothingAllowed: Invitation['can'] = { answer: false, propose: false, withdraw: false, raiseIssue: false }

/** A leader who wants to hear a resident about a lift, as the resident sees it unless told otherwise. */
export function invitationView({ can = {}, ...part }: Partial<Omit<Invitation, 'can'>> & { can?: Partial<Invitation['can']> } = {}): Invitation {
  return {
    id: '9'.repeat(24),
    state: 'asked',
    why: '您反映的加装电梯的事，想当面听听您的意见。',
    at: '2099-11-28T02:00:00.000Z',
    minutes: 40,
    where: '福民社区会议室',
    resident: { name: '王秀英', label: '', me: true, phone: '13800000002' },
    host: { name: '石建华', title: '雄关街道党工委书记' },
    invitedBy: { name: '石建华', label: '领导', me: false, phone: '13800000009' },
    answer: null,
    about: null,
    issue: null,
    timeline: [{ at: '2026-11-23T02:00:00.000Z', type: 'invitation.asked', words: '石建华约您见面', note: null }],
    ...part,
    can: { ...nothingAllowed, ...can },
  }
}

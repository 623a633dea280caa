/** An invitation to a resident (约访): asked, then accepted, declined, or another time wished for; the inviter may propose again. */
export const invitationStates = ['asked', 'another_time', 'accepted', 'declined', 'withdrawn', 'lapsed'] as const
export type InvitationState = (typeof invitationStates)[number]

export const invitationSteps = {
  accept: { from: ['asked'], to: 'accepted', event: 'invitation.accepted' },
  another_time: { from: ['asked', 'accepted'], to: 'another_time', event: 'invitation.anotherTime' },
  decline: { from: ['asked', 'accepted'], to: 'declined', event: 'invitation.declined' },
  propose: { from: ['asked', 'another_time', 'accepted'], to: 'asked', event: 'invitation.proposed' },
  withdraw: { from: ['asked', 'another_time', 'accepted'], to: 'withdrawn', event: 'invitation.withdrawn' },
  lapse: { from: ['asked', 'another_time'], to: 'lapsed', event: 'invitation.lapsed' },
} as const satisfies Record<string, { from: readonly InvitationState[]; to: InvitationState; event: `invitation.${string}` }>
export type InvitationAction = keyof typeof invitationSteps

/** Whether a step may be taken from a state. */
export function allowsInvitation(action: InvitationAction, from: InvitationState): boolean {
  return (invitationSteps[action].from as readonly InvitationState[]).includes(from)
}

export const invitationStateLabels: Record<InvitationState, string> = {
  asked: '等待答复',
  another_time: '希望换个时间',
  accepted: '已接受',
  declined: '已谢绝',
  withdrawn: '已取消',
  lapsed: '已过期',
}

/** How many days ahead a meeting may lie. */
export const invitationDays = 60

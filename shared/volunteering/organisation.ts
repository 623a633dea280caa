/** The life of a volunteer organisation (志愿服务组织): asks to be registered, is approved by the desk, may be stopped. */
export const organisationStates = ['asked', 'approved', 'refused', 'stopped'] as const
export type OrganisationState = (typeof organisationStates)[number]
export const organisationStateLabels: Record<OrganisationState, string> = { asked: '等待审核', approved: '已登记', refused: '未通过', stopped: '已停止' }

/** How many projects an organisation may have, ended ones included. */
export const mostProjects = 100

/** To which states the desk brings an organisation from each; whatever does not approve it needs words. */
export const organisationApprovals: Record<OrganisationState, readonly Exclude<OrganisationState, 'asked'>[]> = { asked: ['approved', 'refused'], refused: ['approved'], approved: ['stopped'], stopped: ['approved'] }

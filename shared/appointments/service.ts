/** `service`: an ordinary one; `session`: a judge, prosecutor, police officer or lawyer in the community (三官一律); `reception`: a leader's day (大接访). */
export const serviceKinds = ['service', 'session', 'reception'] as const
export type ServiceKind = (typeof serviceKinds)[number]
export const serviceKindLabels: Record<ServiceKind, string> = { service: '办事服务', session: '法官律师进社区', reception: '领导接访日' }

/** How it can be had: at the counter, at the door, in writing. */
export const serviceModes = ['counter', 'door', 'writing'] as const
export type ServiceMode = (typeof serviceModes)[number]
export const serviceModeLabels: Record<ServiceMode, string> = { counter: '到窗口办', door: '上门代办', writing: '书面咨询' }

/** What stands for a paper: the original, a copy, or a signed promise (告知承诺) that replaces it. */
export const paperForms = ['original', 'copy', 'promise'] as const
export type PaperForm = (typeof paperForms)[number]
export const paperFormLabels: Record<PaperForm, string> = { original: '原件', copy: '复印件', promise: '签承诺书，不用带' }

/** What the rest of appointments uses of invitations. */
export { invitationJobs } from './jobs'
export { invitationNotices } from './reactions'
export { invitationRoutes } from './routes'

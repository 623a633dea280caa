/** What the rest of appointments uses of invitations. */
export { invitationJobs } from './jobs'
export { invitationNotices, invitationReactions } from './reactions'
export { invitationRoutes } from './routes'

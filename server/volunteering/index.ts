import './counts'
import type { Reaction } from '../events/reaction'
import type { Route } from '../http/implement'
import type { Job } from '../jobs/job'
import { activityReactions } from './activities/reactions'
import { activityRoutes } from './activities/routes'
import { issue as issueCertificate } from './certificates/issue'
import { certificateReactions } from './certificates/revoke'
import { certificateRoutes } from './certificates/routes'
import { listMe } from './honours/list-me'
import { confirmHelp } from './help/confirm'
import { finishHelp } from './help/finish'
import { helpJobs } from './help/jobs'
import { helpReactions } from './help/reactions'
import { loadHelp } from './help/relation'
import { requestHelp } from './help/request'
import { helpRoutes } from './help/routes'
import { cancelHelp, disputeHelp, settleDispute } from './help/settle'
import { giveBackHelp, takeHelp } from './help/take'
import { honourRollUp } from './honours/roll-up'
import { honourRoutes } from './honours/routes'
import { activityJobs } from './jobs'
import { announce } from './activities/announce'
import { approve } from './organisations/approve'
import { editOrganisation } from './organisations/edit'
import { addProject } from './organisations/projects'
import { register } from './organisations/register'
import { organisationReactions } from './organisations/reactions'
import { organisationRoutes } from './organisations/routes'
import { checkIn, checkOut } from './participations/check'
import { confirm } from './participations/confirm'
import { leave } from './participations/leave'
import { mark } from './participations/mark'
import { participationReactions } from './participations/reactions'
import { signUp } from './participations/sign-up'

/** Every endpoint of volunteering, bound. */
export const volunteeringRoutes: readonly Route[] = [...organisationRoutes, ...activityRoutes, ...helpRoutes, ...honourRoutes, ...certificateRoutes]

/** What time asks of volunteering. */
export const volunteeringJobs: readonly Job[] = [...activityJobs, ...helpJobs]

/** What volunteering does when something happened. */
export const volunteeringReactions: readonly Reaction[] = [...organisationReactions, ...activityReactions, ...participationReactions, ...helpReactions, honourRollUp, ...certificateReactions]

/** The steps of volunteering for whoever acts without a request, such as the demonstration. No policy is asked. */
export const volunteeringSteps = {
  register, approve, editOrganisation, addProject, announce, signUp, leave, checkIn, checkOut, mark, confirm, listMe,
  requestHelp, loadHelp, takeHelp, giveBackHelp, finishHelp, confirmHelp, disputeHelp, settleDispute, cancelHelp, issueCertificate,
}

/** What other parts of the server may use of volunteering. */
export { ActivityModel, type Activity } from './activities/activity.model'
export { HelpRequestModel, type HelpRequest } from './help/help.model'
export { OrganisationModel, type Organisation } from './organisations/organisation.model'
export { codeAt } from './participations/check-code'
export { ParticipationModel, type Participation } from './participations/participation.model'

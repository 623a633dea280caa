import { appointmentsJobs, appointmentsReactions } from './appointments'
import { startConsumers } from './events/consumer'
import type { Reaction } from './events/reaction'
import { filesJobs } from './files'
import { issuesJobs, issuesReactions } from './issues'
import type { Job } from './jobs/job'
import { startJobs } from './jobs/start-jobs'
import { placesJobs, startImportWorker } from './places'
import { consentNotices, householdNotices } from './notices'
import type { Services } from './services'
import { startOpeningWorker, timebankJobs, timebankReactions } from './timebank'
import { volunteeringJobs, volunteeringReactions } from './volunteering'

/** Everything that capabilities do when events happen elsewhere. */
export function reactionsOf({ clock, log }: Pick<Services, 'clock' | 'log'>): readonly Reaction[] {
  return [...issuesReactions(clock, log), householdNotices, consentNotices, ...appointmentsReactions(clock, log), ...timebankReactions, ...volunteeringReactions]
}

/** Everything that capabilities do when time has come. */
export const jobs: readonly Job[] = [...filesJobs, ...placesJobs, ...issuesJobs, ...appointmentsJobs, ...timebankJobs, ...volunteeringJobs]

/** Starts all of it, and the imports that wait, beside the requests; any number of server processes share the work. `stop` lets what runs finish. */
export async function startBackground(services: Services): Promise<{ stop(): Promise<void> }> {
  const running = await startJobs(jobs, services)
  const consumers = startConsumers(reactionsOf(services), services.log)
  const imports = startImportWorker(services)
  const openings = startOpeningWorker(services)
  return {
    async stop() {
      await Promise.all([consumers.stop(), running.stop(), imports.stop(), openings.stop()])
    },
  }
}

import { MongoBackend } from '@agendajs/mongo-backend'
import { Agenda } from 'agenda'
import mongoose from 'mongoose'
import type { Services } from '../services'
import type { Job } from './job'

export interface Jobs {
  /** Lets running jobs finish, then stops. */
  stop(): Promise<void>
}

/** Runs the jobs through Agenda on the open connection; of several processes one runs each turn of a job. */
export async function startJobs(jobs: readonly Job[], services: Services): Promise<Jobs> {
  const agenda = new Agenda({
    backend: new MongoBackend({ mongo: mongoose.connection.db as never, collection: 'jobs', ensureIndex: true }),
    processEvery: '10 seconds',
    defaultLockLifetime: 5 * 60_000,
  })
  for (const job of jobs) {
    agenda.define(job.name, async () => {
      const log = services.log.child({ job: job.name })
      try {
        await job.run(services.clock.now(), services, log)
      } catch (error) {
        log.error({ err: error }, 'job failed; it runs again at its next turn')
        throw error
      }
    })
  }
  agenda.on('error', (error) => services.log.error({ err: error }, 'job scheduler'))
  await agenda.start()
  for (const job of jobs) await agenda.every(job.every, job.name)
  return {
    async stop() {
      await agenda.drain()
      await agenda.stop()
    },
  }
}

import type { Job } from '../../jobs/job'
import { makeRoot } from './make-root'
import { signingKey } from './signing'

/**
 * What time asks of the ledger. The root of a day is made within minutes of midnight in China, or, after a pause, as soon as a server runs again; days in which none
 * ran have no root of their own, the next one covers them.
 */
export const proofJobs: readonly Job[] = [
  {
    name: 'timebank.makeRoot',
    every: '5 minutes',
    run: async (now, { env }, log) => {
      const root = await makeRoot(now, signingKey(env.timebank.signingKey))
      if (root) log.info({ day: root._id, accounts: root.accounts, root: root.root, key: root.key }, 'ledger root signed')
    },
  },
]

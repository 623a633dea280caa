import { setTimeout as pause } from 'node:timers/promises'
import { MongoClient, MongoServerError, type Db } from 'mongodb'

/** The name of the one-node replica set that the start runs. */
export const replicaSetName = 'linli'

interface ReplicaSetConfig {
  version: number
  members: { host: string }[]
}

async function currentConfig(admin: Db): Promise<ReplicaSetConfig | undefined> {
  try {
    const { config } = await admin.command({ replSetGetConfig: 1 })
    return config as ReplicaSetConfig
  } catch (error) {
    if (error instanceof MongoServerError && error.codeName === 'NotYetInitialized') return undefined
    throw error
  }
}

/**
 * Makes the mongod on this port of 127.0.0.1 the primary of its own one-node replica set and waits until it takes writes.
 * Kept data remember the port they were last served on; where it is another now, the set is told.
 * @returns the pid of the mongod that answered
 * @throws when it does not answer or is not primary within 60 seconds
 */
export async function becomePrimary(port: number): Promise<number> {
  const host = `127.0.0.1:${port}`
  const client = new MongoClient(`mongodb://${host}/?directConnection=true`, { serverSelectionTimeoutMS: 60_000 })
  try {
    const admin = client.db('admin')
    const config = await currentConfig(admin)
    if (!config) {
      await admin.command({ replSetInitiate: { _id: replicaSetName, members: [{ _id: 0, host }] } })
    } else if (config.members[0]?.host !== host) {
      const members = config.members.slice(0, 1).map((member) => ({ ...member, host }))
      await admin.command({ replSetReconfig: { ...config, version: config.version + 1, members }, force: true })
    }
    const deadline = Date.now() + 60_000
    while (!(await admin.command({ hello: 1 })).isWritablePrimary) {
      if (Date.now() > deadline) throw new Error(`MongoDB 在 ${host} 运行，但 60 秒内没有成为主节点`)
      await pause(20)
    }
    return (await admin.command({ serverStatus: 1 })).pid
  } finally {
    await client.close()
  }
}

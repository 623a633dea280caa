import { MongoClient } from 'mongodb'
import { majorOf, oldestMajor } from './mongod-probe'

/** The database an address names, or `linli` where it names none; the driver would take `test`. */
export function databaseOf(uri: string): string {
  const named = /^[^:]+:\/\/[^/?]+\/([^?]+)/.exec(uri)?.[1]
  return named ? decodeURIComponent(named) : 'linli'
}

/** The hosts of an address, without user, password and options. */
export function hostsOf(uri: string): string {
  return /^[^:]+:\/\/(?:[^/@]*@)?([^/?]+)/.exec(uri)?.[1] ?? ''
}

/**
 * Connects once to a MongoDB that somebody else runs and says what it is.
 * @throws Error in plain words when it is not reached in time, is too old, or has no transactions
 */
export async function describeServer(uri: string, withinMs = 10_000): Promise<string> {
  const hosts = hostsOf(uri)
  const client = new MongoClient(uri, { serverSelectionTimeoutMS: withinMs })
  try {
    await client.connect()
    const admin = client.db('admin')
    const { version } = await admin.command({ buildInfo: 1 })
    const hello = await admin.command({ hello: 1 })
    if (majorOf(version) < oldestMajor) throw new Error(`它是 ${version}，需要 ${oldestMajor}.0 以上`)
    const sharded = hello.msg === 'isdbgrid'
    if (!sharded && !hello.setName) throw new Error('它不是副本集，没有事务；请用 --replSet 启动 mongod 并执行一次 rs.initiate()')
    return `MongoDB ${version}（MONGODB_URI：${hosts}，${sharded ? '分片集群' : `副本集 ${hello.setName}`}）`
  } catch (error) {
    throw new Error(`MONGODB_URI 指向的 MongoDB（${hosts}）用不了：${(error as Error).message}`)
  } finally {
    await client.close()
  }
}

import { connect, disconnect } from '../../server/database/connection'

/** Does some work connected to a database, by its address. */
export async function inDatabase<T>(uri: string, work: () => Promise<T>): Promise<T> {
  await connect(uri)
  try {
    return await work()
  } finally {
    await disconnect()
  }
}

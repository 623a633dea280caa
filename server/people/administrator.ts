import { parseArgs } from 'node:util'
import { z } from 'zod'
import { readEnvironment } from '../../config/environment'
import { phone, words } from '../../shared/contract/fields'
import { connect, disconnect, prepareDatabase } from '../database/connection'
import { obtainMongo } from '../database/mongod'
import { makeAdministrator } from './make-administrator'

/*
 * Makes the first administrator of a new installation, who then imports places and rosters:
 *   npm run administrator -- --name 张三 --phone 13800000000
 * Run it where the server's environment or .env is, on the server itself. She signs in through WeChat and gives her phone
 * there, which must be this one. May be run again, for another name or another person.
 */

const usage = '用法：npm run administrator -- --name 姓名 --phone 手机号'

async function run(): Promise<void> {
  const person = readArguments()
  const env = readEnvironment()
  const mongo = await obtainMongo({ uri: env.mongodbUri, dataDir: env.dataDir, cacheDir: env.cacheDir, report: (line) => console.log(line) })
  try {
    await connect(mongo.uri, mongo.database)
    await prepareDatabase()
    const post = await makeAdministrator(person, new Date())
    console.log(`${person.name}（${person.phone}）现在是${post.placeLabel || '全部地区'}的系统管理员。请用这个手机号在小程序里登录。`)
  } finally {
    await disconnect()
    await mongo.stop()
  }
}

function readArguments(): { name: string; phone: string } {
  const { values } = parseArgs({ options: { name: { type: 'string' }, phone: { type: 'string' } } })
  const parsed = z.object({ name: words(30), phone }).safeParse(values)
  if (parsed.success) return parsed.data
  const mistakes = parsed.error.issues.map(({ path: [name], message }) => `  --${String(name)}：${values[name as keyof typeof values] === undefined ? '没有给出' : message}`)
  throw new Error([usage, ...mistakes].join('\n'))
}

run().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 1
})

import { createServer } from 'node:http'
import { readEnvironment } from '../../config/environment'
import { createApp } from '../../server/app'
import { connect, prepareDatabase } from '../../server/database/connection'
import { listen } from '../../server/http/listen'
import { createLog } from '../../server/log'
import { createServices } from '../../server/serve'

/**
 * The real application on one database. Everything but two things is as in production: nobody is limited in requests a
 * minute, and demo persons may sign in, because WeChat is not here to be measured.
 */
async function main() {
  const env = readEnvironment({ ...process.env, NODE_ENV: 'development', LOG_LEVEL: 'silent', HOST: '127.0.0.1', PORT: '0' })
  await connect(process.env.MONGODB_URI!)
  await prepareDatabase()
  const app = createApp(createServices(env, createLog(env)), { rateLimits: false })
  process.stdout.write(`${await listen(createServer(app.callback()), env)}\n`)
  process.on('SIGTERM', () => process.exit(0))
}

void main()

import { createServer } from 'node:http'
import path from 'node:path'
import { readEnvironment, type Environment } from '../config/environment'
import { obtainMongo } from './database/mongod'
import { importDemo } from './demo'
import { closeServer, listen } from './http/listen'
import { createLog } from './log'
import { createLifetime, type Lifetime } from './process/lifetime'
import { createServices, openDatabase, serve } from './serve'
import { ensureDemoCity } from './startup/demo-city'
import { ensureH5 } from './startup/h5-build'
import { createSteps } from './startup/steps'

const root = path.join(__dirname, '..')
const oldestNode = [20, 19] as const

const print = (line: string) => void process.stdout.write(`${line}\n`)

function checkNode() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)
  if (major < oldestNode[0] || (major === oldestNode[0] && minor < oldestNode[1])) {
    throw new Error(`Node.js 是 ${process.versions.node}，需要 ${oldestNode.join('.')} 以上。`)
  }
}

// Told now rather than after a build of half a minute.
async function checkPort(env: Environment) {
  const probe = createServer()
  await listen(probe, env)
  await closeServer(probe, 0)
}

async function start(env: Environment, lifetime: Lifetime, log: ReturnType<typeof createLog>) {
  const steps = createSteps(5, print)
  const services = createServices(env, log)

  const checks = steps.begin('检查环境')
  checkNode()
  await checkPort(env)
  const inside = path.relative(process.cwd(), env.dataDir)
  checks.done(`Node.js ${process.versions.node}，数据放在 ${inside.startsWith('..') ? env.dataDir : inside}`)

  const pages = async () => {
    const step = steps.begin('网页端')
    step.done((await ensureH5({ root, report: step.report, lifetime })) ? '已构建' : '没有改动，不用构建')
  }
  const data = async () => {
    const step = steps.begin('数据库')
    const mongo = await obtainMongo({ uri: env.mongodbUri, dataDir: env.dataDir, cacheDir: env.cacheDir, report: step.report })
    lifetime.onEnd('MongoDB', () => mongo.stop())
    void mongo.lost.then(async (error) => {
      print(error.message)
      await lifetime.end(1)
    })
    await openDatabase(mongo, lifetime)
    step.done(mongo.description)

    const city = steps.begin('演示城市')
    city.done(env.mode === 'production' ? '生产环境不导入' : await ensureDemoCity((report) => importDemo(report, services), city.report))
  }
  await Promise.all([data(), pages()])

  const step = steps.begin('启动服务')
  const address = await serve(services, lifetime)
  step.done(`监听 ${env.host}`)
  print(`\n邻里已就绪，共用 ${steps.elapsed()}`)
  print(`  打开网页：${address}`)
  print(`  接口文档：${address}/api/docs`)
  print('  按 Ctrl-C 停止\n')
}

/** `npm start`: everything a fresh checkout needs, step by step, then the server. */
async function main() {
  const env = readEnvironment()
  const log = createLog(env)
  const lifetime = createLifetime(log, print)
  try {
    await start(env, lifetime, log)
  } catch (error) {
    if (lifetime.ending) return
    log.debug({ err: error }, 'cannot start')
    process.stderr.write(`\n没有启动成功：${(error as Error).message}\n`)
    await lifetime.end(1)
  }
}

main().catch((error: Error) => {
  process.stderr.write(`${error.message}\n`)
  process.exit(1)
})

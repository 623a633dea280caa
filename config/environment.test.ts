import { generateKeyPairSync } from 'node:crypto'
import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { EnvironmentError, readEnvironment, type EnvironmentMistake } from './environment'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'linli-environment-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

function mistakesOf(source: Record<string, string>): EnvironmentMistake[] {
  try {
    readEnvironment(source, folder)
  } catch (error) {
    if (error instanceof EnvironmentError) return error.mistakes
    throw error
  }
  return []
}

const production = {
  NODE_ENV: 'production',
  MONGODB_URI: 'mongodb://db.example/linli',
  JWT_SECRET: 'x'.repeat(32),
  WECHAT_APPID: 'wx0123456789abcdef',
  WECHAT_SECRET: 'secret',
  TIMEBANK_SIGNING_KEY: generateKeyPairSync('ed25519').privateKey.export({ type: 'pkcs8', format: 'der' }).toString('base64'),
}

test('an empty environment is a complete development configuration', () => {
  expect(readEnvironment({}, folder)).toEqual({
    mode: 'development',
    host: '127.0.0.1',
    port: 3000,
    dataDir: path.join(folder, '.data'),
    mongodbUri: undefined,
    cacheDir: undefined,
    logLevel: 'info',
    jwtSecret: expect.stringMatching(/^[0-9a-f]{64}$/),
    wechat: undefined,
    files: { kind: 'disk', folder: path.join(folder, '.data', 'files') },
    publicUrl: undefined,
    trustProxy: false,
    importRowLimit: 500_000,
    timebank: { ceiling: 90_000, signingKey: expect.objectContaining({ asymmetricKeyType: 'ed25519' }) },
  })
})

test('the development secret is made once and is nobody else’s to read', () => {
  const first = readEnvironment({}, folder).jwtSecret
  expect(readEnvironment({}, folder).jwtSecret).toBe(first)
  expect(readEnvironment({ DATA_DIR: 'other' }, folder).jwtSecret).not.toBe(first)
  expect(statSync(path.join(folder, '.data', 'jwt-secret')).mode & 0o077).toBe(0)
})

test('the development signing key is made once and is nobody else’s to read', () => {
  const first = readEnvironment({}, folder).timebank.signingKey
  expect(readEnvironment({}, folder).timebank.signingKey.equals(first)).toBe(true)
  expect(statSync(path.join(folder, '.data', 'timebank-signing-key')).mode & 0o077).toBe(0)
})

test('a signing key of another kind, and a ceiling that is no number of minutes, are mistakes', () => {
  const curve = generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey.export({ type: 'pkcs8', format: 'der' }).toString('base64')
  for (const key of ['nonsense', curve]) expect(mistakesOf({ TIMEBANK_SIGNING_KEY: key })).toEqual([{ variable: 'TIMEBANK_SIGNING_KEY', found: undefined, expected: '应为 Ed25519 私钥：PKCS8 DER 的 base64' }])
  for (const ceiling of ['0', '-1', '1.5', 'many']) expect(mistakesOf({ TIMEBANK_CEILING_MINUTES: ceiling }).map(({ variable }) => variable)).toEqual(['TIMEBANK_CEILING_MINUTES'])
})

test('.env is read, the process environment wins, empty means not set', () => {
  writeFileSync(path.join(folder, '.env'), 'PORT=4000\nHOST=0.0.0.0\nLOG_LEVEL="debug" # for now\nWECHAT_APPID=\n')
  expect(readEnvironment({ PORT: '5000', HOST: '' }, folder)).toMatchObject({ port: 5000, host: '127.0.0.1', logLevel: 'debug', wechat: undefined })
})

test('every mistake is told at once, with what was found and what is expected', () => {
  const mistakes = mistakesOf({ NODE_ENV: 'prod', PORT: '70000', LOG_LEVEL: 'loud', MONGODB_URI: 'postgres://me:pw@db', PUBLIC_URL: 'example.org', TRUST_PROXY: 'perhaps', IMPORT_ROW_LIMIT: '0' })
  expect(mistakes.map(({ variable }) => variable).sort()).toEqual(['IMPORT_ROW_LIMIT', 'LOG_LEVEL', 'MONGODB_URI', 'NODE_ENV', 'PORT', 'PUBLIC_URL', 'TRUST_PROXY'])
  expect(new EnvironmentError(mistakes).message).toContain('PORT：现在是“70000”，应为 0 到 65535 的整数')
})

test('production needs its secrets and says so for each', () => {
  expect(mistakesOf({ NODE_ENV: 'production' }).map(({ variable }) => variable).sort()).toEqual(['JWT_SECRET', 'MONGODB_URI', 'TIMEBANK_SIGNING_KEY', 'WECHAT_APPID', 'WECHAT_SECRET'])
  expect(mistakesOf(production)).toEqual([])
})

test('a secret is never repeated in the message', () => {
  const mistakes = mistakesOf({ ...production, JWT_SECRET: 'hunter2', MONGODB_URI: 'mongo://me:hunter2@db' })
  expect(mistakes).toHaveLength(2)
  expect(new EnvironmentError(mistakes).message).not.toContain('hunter2')
})

test('half of the WeChat credentials is a mistake anywhere', () => {
  expect(mistakesOf({ WECHAT_APPID: 'wx0123456789abcdef' })).toEqual([expect.objectContaining({ variable: 'WECHAT_SECRET' })])
})

test('S3 storage needs its bucket and keys, disk does not', () => {
  expect(mistakesOf({ FILE_STORAGE: 's3' }).map(({ variable }) => variable)).toEqual(['S3_ENDPOINT', 'S3_BUCKET', 'S3_ACCESS_KEY_ID', 'S3_SECRET_ACCESS_KEY'])
  const s3 = { FILE_STORAGE: 's3', S3_ENDPOINT: 'https://s3.example/', S3_BUCKET: 'b', S3_ACCESS_KEY_ID: 'k', S3_SECRET_ACCESS_KEY: 's' }
  expect(readEnvironment(s3, folder).files).toEqual({ kind: 's3', endpoint: 'https://s3.example', bucket: 'b', region: 'us-east-1', accessKeyId: 'k', secretAccessKey: 's' })
})

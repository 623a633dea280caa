import type { KeyObject } from 'node:crypto'
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { parseEnv } from 'node:util'
import { z } from 'zod'
import { defaultCeiling } from '../shared/timebank/ledger'
import { localSecret, localSigningKey } from './local-secret'
import { readSigningKey } from './signing-key'

const modes = ['development', 'test', 'production'] as const
const logLevels = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const

/** Where uploaded files are kept: a folder of this machine, or a bucket that speaks S3. */
export type FileStorageSettings =
  | { kind: 'disk'; folder: string }
  | { kind: 's3'; endpoint: string; bucket: string; region: string; accessKeyId: string; secretAccessKey: string }

/** The server's whole configuration, checked. Paths are absolute, addresses have no slash at the end. */
export interface Environment {
  mode: (typeof modes)[number]
  host: string
  /** 0 lets the system choose a free port. */
  port: number
  dataDir: string
  /** Without it the start finds and runs a MongoDB of its own. May carry a password: never print it. */
  mongodbUri?: string
  /** Folder for a fetched mongod, shared by every checkout of this user; `undefined` means the usual cache folder. */
  cacheDir?: string
  logLevel: (typeof logLevels)[number]
  jwtSecret: string
  /** Absent without an AppID: then only demo persons can sign in, and production does not start. */
  wechat?: { appId: string; secret: string; baseUrl: string }
  files: FileStorageSettings
  /** The address people reach this server at, for links in messages. */
  publicUrl?: string
  /** Whether the client's address may be taken from X-Forwarded-For, i.e. a proxy of ours stands in front. */
  trustProxy: boolean
  /** Rows that one imported table may have. */
  importRowLimit: number
  timebank: {
    /** Whole minutes that one person may store. */
    ceiling: number
    /** Signs the ledger's daily roots and certificates of service (Ed25519). */
    signingKey: KeyObject
  }
}

/** One wrong variable. `found` is left out where the value is secret or missing. */
export interface EnvironmentMistake {
  variable: string
  found?: string
  expected: string
}

/** Thrown once for all mistakes; its message is meant for the person at the terminal. */
export class EnvironmentError extends Error {
  constructor(readonly mistakes: EnvironmentMistake[]) {
    const lines = mistakes.map(({ variable, found, expected }) => `  ${variable}：${found === undefined ? '' : `现在是“${found}”，`}${expected}`)
    super(`环境变量有 ${mistakes.length} 处不对：\n${lines.join('\n')}\n请改好环境变量或 .env 再启动；每一项的说明见 .env.example。`)
    this.name = 'EnvironmentError'
  }
}

const secretVariables = new Set(['JWT_SECRET', 'TIMEBANK_SIGNING_KEY', 'MONGODB_URI', 'WECHAT_SECRET', 'S3_ACCESS_KEY_ID', 'S3_SECRET_ACCESS_KEY'])

function webAddress(expected: string) {
  return z
    .string()
    .refine((value) => URL.canParse(value) && /^https?:$/.test(new URL(value).protocol), expected)
    .transform((value) => value.replace(/\/+$/, ''))
}

function needed<T extends z.ZodType>(schema: T, when: boolean) {
  return when ? schema : schema.optional()
}

function schemaFor(source: Readonly<Record<string, string | undefined>>) {
  const production = source.NODE_ENV === 'production'
  const wechat = production || source.WECHAT_APPID !== undefined || source.WECHAT_SECRET !== undefined
  const s3 = source.FILE_STORAGE === 's3'
  const filled = (what: string) => z.string({ error: `没有设置，应为 ${what}` })
  const when = production ? '（生产环境必填）' : ''
  return z.object({
    NODE_ENV: z.enum(modes, { error: `应为 ${modes.join('、')} 之一` }).default('development'),
    HOST: z.string().regex(/^\S+$/, '应为要监听的地址，如 127.0.0.1 或 0.0.0.0').default('127.0.0.1'),
    PORT: z
      .string()
      .refine((value) => /^\d{1,5}$/.test(value) && Number(value) <= 65535, '应为 0 到 65535 的整数')
      .transform(Number)
      .default(3000),
    DATA_DIR: z.string().default('.data'),
    LINLI_CACHE_DIR: z.string().optional(),
    MONGODB_URI: needed(filled(`MongoDB 的连接地址${when}`).regex(/^mongodb(\+srv)?:\/\/[^/]+/, '应以 mongodb:// 或 mongodb+srv:// 开头，后面是主机名'), production),
    LOG_LEVEL: z.enum(logLevels, { error: `应为 ${logLevels.join('、')} 之一` }).default(source.NODE_ENV === 'test' ? 'warn' : 'info'),
    JWT_SECRET: needed(filled(`至少 32 个字符的随机串，可用 openssl rand -hex 32 生成${when}`).min(32, '太短，应至少 32 个字符'), production),
    WECHAT_APPID: needed(filled(`小程序的 AppID${when || '（与 WECHAT_SECRET 一起设置）'}`).regex(/^wx[0-9a-zA-Z]{16}$/, '应为小程序的 AppID：wx 开头，共 18 个字符'), wechat),
    WECHAT_SECRET: needed(filled(`小程序的 AppSecret${when || '（与 WECHAT_APPID 一起设置）'}`), wechat),
    WECHAT_BASE_URL: webAddress('应为 http:// 或 https:// 开头的地址').default('https://api.weixin.qq.com'),
    FILE_STORAGE: z.enum(['disk', 's3'], { error: '应为 disk 或 s3' }).default('disk'),
    S3_ENDPOINT: needed(filled('对象存储的地址（FILE_STORAGE=s3 时必填）').pipe(webAddress('应为 http:// 或 https:// 开头的地址')), s3),
    S3_BUCKET: needed(filled('存储桶名称（FILE_STORAGE=s3 时必填）'), s3),
    S3_REGION: z.string().default('us-east-1'),
    S3_ACCESS_KEY_ID: needed(filled('访问密钥编号（FILE_STORAGE=s3 时必填）'), s3),
    S3_SECRET_ACCESS_KEY: needed(filled('访问密钥（FILE_STORAGE=s3 时必填）'), s3),
    PUBLIC_URL: webAddress('应为居民访问的网址，http:// 或 https:// 开头').optional(),
    TRUST_PROXY: z.stringbool({ error: '应为 true 或 false' }).default(false),
    IMPORT_ROW_LIMIT: z
      .string()
      .refine((value) => /^[1-9]\d{0,6}$/.test(value), '应为 1 到 9999999 的整数')
      .transform(Number)
      .default(500_000),
    TIMEBANK_CEILING_MINUTES: z
      .string()
      .refine((value) => /^[1-9]\d{0,6}$/.test(value), '应为 1 到 9999999 的整数（分钟）')
      .transform(Number)
      .default(defaultCeiling),
    TIMEBANK_SIGNING_KEY: needed(
      filled(`时间银行的签名私钥（Ed25519，PKCS8 DER 的 base64），可用 openssl genpkey -algorithm ed25519 -outform DER | base64 -w0 生成${when}`).transform((value, check) => {
        const key = readSigningKey(value)
        if (!key) check.addIssue({ code: 'custom', message: '应为 Ed25519 私钥：PKCS8 DER 的 base64' })
        return key ?? z.NEVER
      }),
      production,
    ),
  })
}

type Values = z.output<ReturnType<typeof schemaFor>>

function fileStorage(values: Values, dataDir: string): FileStorageSettings {
  const { S3_ENDPOINT: endpoint, S3_BUCKET: bucket, S3_REGION: region, S3_ACCESS_KEY_ID: accessKeyId, S3_SECRET_ACCESS_KEY: secretAccessKey } = values
  if (values.FILE_STORAGE === 's3' && endpoint && bucket && accessKeyId && secretAccessKey) {
    return { kind: 's3', endpoint, bucket, region, accessKeyId, secretAccessKey }
  }
  return { kind: 'disk', folder: path.join(dataDir, 'files') }
}

function withDotEnv(source: Readonly<Record<string, string | undefined>>, folder: string) {
  let written: NodeJS.Dict<string> = {}
  try {
    written = parseEnv(readFileSync(path.join(folder, '.env'), 'utf8'))
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error
  }
  const all = { ...written, ...source }
  return Object.fromEntries(Object.entries(all).filter(([, value]) => value !== undefined && value.trim() !== ''))
}

/**
 * Reads the configuration from `source` and from `.env` in `folder`; `source` wins, an empty value counts as not set.
 * Outside production a missing JWT_SECRET or TIMEBANK_SIGNING_KEY is made once and kept under DATA_DIR.
 * @throws EnvironmentError naming every wrong variable at once
 */
export function readEnvironment(source: Readonly<Record<string, string | undefined>> = process.env, folder = process.cwd()): Environment {
  const given = withDotEnv(source, folder)
  const parsed = schemaFor(given).safeParse(given)
  if (!parsed.success) {
    throw new EnvironmentError(
      parsed.error.issues.map(({ path: [name], message }) => {
        const variable = String(name)
        return { variable, found: secretVariables.has(variable) ? undefined : given[variable], expected: message }
      }),
    )
  }
  const values = parsed.data
  const dataDir = path.resolve(folder, values.DATA_DIR)
  const { WECHAT_APPID: appId, WECHAT_SECRET: secret } = values
  return {
    mode: values.NODE_ENV,
    host: values.HOST,
    port: values.PORT,
    dataDir,
    mongodbUri: values.MONGODB_URI,
    cacheDir: values.LINLI_CACHE_DIR && path.resolve(folder, values.LINLI_CACHE_DIR),
    logLevel: values.LOG_LEVEL,
    jwtSecret: values.JWT_SECRET ?? localSecret(dataDir),
    wechat: appId && secret ? { appId, secret, baseUrl: values.WECHAT_BASE_URL } : undefined,
    files: fileStorage(values, dataDir),
    publicUrl: values.PUBLIC_URL,
    trustProxy: values.TRUST_PROXY,
    importRowLimit: values.IMPORT_ROW_LIMIT,
    timebank: { ceiling: values.TIMEBANK_CEILING_MINUTES, signingKey: values.TIMEBANK_SIGNING_KEY ?? localSigningKey(dataDir) },
  }
}

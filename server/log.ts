import { pino, type Logger } from 'pino'
import pretty from 'pino-pretty'
import type { Environment } from '../config/environment'

const hiddenFields = ['authorization', 'cookie', 'token', 'accessToken', 'refreshToken', 'access_token', 'session_key', 'secret', 'jwtSecret', 'phone']

const hiddenText: [RegExp, string][] = [
  [/(?<!\w)(?:\+?86)?1[3-9]\d{9}(?!\w)/g, '[phone]'],
  [/\beyJ[\w-]+\.[\w-]+\.[\w-]*/g, '[token]'],
  [/\b(access_token|secret|js_code|session_key)=[^&\s"\\]+/g, '$1=[hidden]'],
  [/(\/\/)[^/\s"@]+@/g, '$1[hidden]@'],
]

/** A line of the log without mobile numbers, signed tokens, WeChat credentials in addresses, and passwords in connection strings. */
export function withoutPrivateText(line: string): string {
  return hiddenText.reduce((text, [pattern, replacement]) => text.replace(pattern, replacement), line)
}

/**
 * The server's log, on standard output: readable at a terminal in development, one JSON object a line elsewhere. Written
 * at once, so nothing is lost when the process ends. Fields that hold credentials or phones are hidden to a depth of three.
 */
export function createLog(env: Pick<Environment, 'mode' | 'logLevel'>, destination: { write(line: string): void } = standardOutput(env)): Logger {
  return pino(
    {
      level: env.logLevel,
      base: undefined,
      redact: { paths: hiddenFields.flatMap((field) => [field, `*.${field}`, `*.*.${field}`]), censor: '[hidden]' },
      hooks: { streamWrite: withoutPrivateText },
    },
    destination,
  )
}

function standardOutput({ mode }: Pick<Environment, 'mode'>) {
  if (mode === 'development' && process.stdout.isTTY) return pretty({ sync: true, translateTime: 'SYS:HH:MM:ss.l', ignore: 'pid,hostname' })
  return pino.destination({ fd: 1, sync: true })
}

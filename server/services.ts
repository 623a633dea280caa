import type { Logger } from 'pino'
import type { Environment } from '../config/environment'
import type { FileStorage } from './files/storage'
import type { WeChat } from './wechat/wechat'

/** Where the time comes from, so that a test can move it. */
export interface Clock {
  now(): Date
}

export const systemClock: Clock = { now: () => new Date() }

/** What the use cases need from the outside world. Built once at start, handed through every context. */
export interface Services {
  env: Environment
  clock: Clock
  log: Logger
  storage: FileStorage
  wechat: WeChat
}

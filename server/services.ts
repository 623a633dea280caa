import type { Readable } from 'node:stream'
import type { Logger } from 'pino'
import type { Environment } from '../config/environment'

/** Where the time comes from, so that a test can move it. */
export interface Clock {
  now(): Date
}

export const systemClock: Clock = { now: () => new Date() }

/** A part of a stored object: first and last byte, both included, as in HTTP. */
export interface ByteRange {
  start: number
  end: number
}

/** Where the bytes of files are kept. Keys are made by this server; see `checkedKey`. */
export interface FileStorage {
  /** Keeps the whole content under the key, or nothing at all; replaces what was there. */
  put(key: string, content: Buffer | Readable): Promise<void>
  /** Opens the object for reading. Throws `NotStored` for an unknown key. */
  get(key: string, range?: ByteRange): Promise<Readable>
  /** Forgets the object; an unknown key is no error. */
  remove(key: string): Promise<void>
  exists(key: string): Promise<boolean>
}

/** What WeChat says of a user who signs in. */
export interface WeChatUser {
  openid: string
  unionid: string | null
}

/** The part of WeChat's server API that this product uses. Only `wechat/` knows its addresses and errcodes. */
export interface WeChat {
  /** Exchanges the code of wx.login. Throws `people.wechat_refused` for a bad code, `people.wechat_unavailable` when WeChat does not answer. */
  signIn(code: string): Promise<WeChatUser>
  /** The phone number behind a getPhoneNumber code, 11 digits. Throws as `signIn`. */
  phoneNumber(code: string): Promise<string>
}

/** What the use cases need from the outside world. Built once at start, handed through every context. */
export interface Services {
  env: Environment
  clock: Clock
  log: Logger
  storage: FileStorage
  wechat: WeChat
}

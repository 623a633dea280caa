import type { Readable } from 'node:stream'

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

/** There is no object under this key. */
export class NotStored extends Error {
  override name = 'NotStored'

  constructor(readonly key: string) {
    super(`nothing is stored under '${key}'`)
  }
}

/** The key itself when it is made of lower-case letters and digits joined by '-' or '.': it can then be a file name and a URL path. Throws otherwise. */
export function checkedKey(key: string): string {
  if (!/^(?=.{1,100}$)[0-9a-z]+(?:[.-][0-9a-z]+)*$/.test(key)) throw new Error(`not a storage key: '${key}'`)
  return key
}

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

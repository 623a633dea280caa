import Taro from '@tarojs/taro'

/** Puts a photo or voice note where it stays until it is sent; answers what `keptPath` takes. Throws when there is no room. */
export function keepFile(path: string, name: string): Promise<string> {
  const extension = /\.\w+$/.exec(path)?.[0] ?? ''
  const filePath = `${Taro.env.USER_DATA_PATH ?? ''}/outbox-${name}${extension}`
  return new Promise((resolve, reject) => {
    // A copy: saveFile would move the picture away under the page that shows it and the upload that reads it.
    Taro.getFileSystemManager().copyFile({
      srcPath: path,
      destPath: filePath,
      success: () => resolve(filePath),
      fail: (result) => reject(new Error(result.errMsg)),
    })
  })
}

/** A path that can be shown and uploaded, or null when the system has cleared it away. */
export function keptPath(kept: string): Promise<string | null> {
  return new Promise((resolve) => {
    Taro.getFileSystemManager().access({ path: kept, success: () => resolve(kept), fail: () => resolve(null) })
  })
}

/** Forgets a kept file. */
export function dropFile(kept: string): Promise<void> {
  return new Promise((resolve) => {
    Taro.getFileSystemManager().unlink({ filePath: kept, success: () => resolve(), fail: () => resolve() })
  })
}

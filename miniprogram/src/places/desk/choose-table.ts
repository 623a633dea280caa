import Taro from '@tarojs/taro'

export interface ChosenTable {
  /** Where `upload` finds it. */
  path: string
  name: string
}

/** Lets a person choose a CSV or XLSX file from a WeChat conversation. Null when she chose none. */
export async function chooseTable(): Promise<ChosenTable | null> {
  const chosen = await Taro.chooseMessageFile({ count: 1, type: 'file', extension: ['csv', 'xlsx'] }).catch(() => null)
  const file = chosen?.tempFiles[0]
  return file ? { path: file.path, name: file.name } : null
}

import Taro from '@tarojs/taro'
import { useState } from 'react'

const storageKey = 'linli.window'
const serviceKey = 'linli.window.service'

/** At which window this device stands, '2 号窗口'; it belongs to the device, whoever signs in. Null until it is told. */
export function useWindow(): [string | null, (window: string) => void] {
  return useKept(storageKey)
}

/** Which service was served last on this device, by id. */
export function useLastService(): [string | null, (service: string) => void] {
  return useKept(serviceKey)
}

function useKept(key: string): [string | null, (value: string) => void] {
  const [value, setValue] = useState(() => Taro.getStorageSync<string>(key) || null)
  const keep = (next: string) => {
    Taro.setStorageSync(key, next)
    setValue(next)
  }
  return [value, keep]
}

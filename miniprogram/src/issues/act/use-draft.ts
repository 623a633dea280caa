import Taro from '@tarojs/taro'
import { useState } from 'react'

/**
 * What was typed on a step's form, kept on this device until it is sent: leaving the page, losing the network or closing
 * the app loses nothing. `name` tells the form, `id` the issue.
 */
export function useDraft<T extends object>(name: string, id: string, empty: T): { draft: T; change: (part: Partial<T>) => void; drop: () => void } {
  const storageKey = `linli.draft.${name}.${id}`
  const [draft, setDraft] = useState<T>(() => ({ ...empty, ...(Taro.getStorageSync(storageKey) as Partial<T> | '' || {}) }))
  const change = (part: Partial<T>) =>
    setDraft((before) => {
      const after = { ...before, ...part }
      Taro.setStorageSync(storageKey, after)
      return after
    })
  return { draft, change, drop: () => Taro.removeStorageSync(storageKey) }
}

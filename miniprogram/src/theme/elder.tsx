import Taro from '@tarojs/taro'
import { createContext, type PropsWithChildren, useContext, useMemo, useState } from 'react'

const storageKey = 'linli.elder'

interface Elder {
  /** Elder mode (长辈模式): larger words and touch areas, one question at a time. */
  elder: boolean
  setElder: (on: boolean) => void
}

const ElderContext = createContext<Elder>({ elder: false, setElder: () => undefined })

/** Holds elder mode for all pages and keeps it on this device. */
export function ElderProvider({ children }: PropsWithChildren) {
  const [elder, setElder] = useState(() => Taro.getStorageSync(storageKey) === true)
  const value = useMemo(
    () => ({
      elder,
      setElder: (on: boolean) => {
        setElder(on)
        Taro.setStorageSync(storageKey, on)
      },
    }),
    [elder],
  )
  return <ElderContext.Provider value={value}>{children}</ElderContext.Provider>
}

/** Whether elder mode is on, and its switch. */
export function useElder(): Elder {
  return useContext(ElderContext)
}

import { useDidHide, useDidShow } from '@tarojs/taro'
import { useEffect, useRef, useState } from 'react'

/** Asks again `pause` milliseconds after the last answer, as long as the page is shown. */
export function useRefresh(refresh: () => Promise<unknown>, pause: number): void {
  const [shown, setShown] = useState(true)
  const latest = useRef(refresh)
  useEffect(() => {
    latest.current = refresh
  })
  useDidShow(() => setShown(true))
  useDidHide(() => setShown(false))
  useEffect(() => {
    if (!shown) return
    let timer: ReturnType<typeof setTimeout>
    let over = false
    const later = () => {
      timer = setTimeout(() => void latest.current().then(() => !over && later(), () => !over && later()), pause)
    }
    later()
    return () => {
      over = true
      clearTimeout(timer)
    }
  }, [shown, pause])
}

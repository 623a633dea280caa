import { useDidHide, useDidShow } from '@tarojs/taro'
import { useEffect, useState } from 'react'
import { keepAwake } from './keep-awake'

/** Keeps the screen on while this page is the one that is shown. */
export function useAwake(): void {
  const [shown, setShown] = useState(true)
  useDidShow(() => setShown(true))
  useDidHide(() => setShown(false))
  useEffect(() => (shown ? keepAwake() : undefined), [shown])
}

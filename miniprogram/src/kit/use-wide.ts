import Taro from '@tarojs/taro'
import { useState } from 'react'

/** Whether the window is wide enough for a table with its detail beside it. WeChat's windows keep their size. */
export function useWide(): boolean {
  const [wide] = useState(() => Taro.getWindowInfo().windowWidth >= 1024)
  return wide
}

import Taro from '@tarojs/taro'

/** Keeps the screen from going dark until what it answers is called. A phone that cannot do it goes dark as always. */
export function keepAwake(): () => void {
  const set = (keepScreenOn: boolean) => void Taro.setKeepScreenOn({ keepScreenOn }).catch(() => undefined)
  set(true)
  return () => set(false)
}

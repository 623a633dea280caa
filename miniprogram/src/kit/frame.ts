import Taro from '@tarojs/taro'

/** What WeChat itself paints over a page, in pixels: the status bar above, its menu capsule at the right. */
export function frameOfPage(): { top: number; right: number } {
  const { statusBarHeight = 0, windowWidth } = Taro.getWindowInfo()
  const capsule = Taro.getMenuButtonBoundingClientRect()
  return { top: statusBarHeight, right: capsule.left > 0 ? windowWidth - capsule.left : 0 }
}

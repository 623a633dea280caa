import Taro from '@tarojs/taro'

/** Calls when the network comes back; answers how to stop that. */
export function whenOnline(act: () => void): () => void {
  const listener = ({ isConnected }: { isConnected: boolean }) => {
    if (isConnected) act()
  }
  Taro.onNetworkStatusChange(listener)
  return () => Taro.offNetworkStatusChange(listener)
}

import Taro from '@tarojs/taro'

/** Whether this device can read a QR code with its camera. */
export const canScan = true

/** Reads a QR code with the camera; null when the person went back without one. */
export async function scan(): Promise<string | null> {
  const read = await Taro.scanCode({ onlyFromCamera: true, scanType: ['qrCode'] }).catch(() => null)
  return read?.result ?? null
}

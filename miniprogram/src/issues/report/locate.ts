import Taro from '@tarojs/taro'
import type { ReportForm } from './form'

/** Where the phone is now, GCJ-02. Throws when the person refuses or the phone cannot tell. */
export async function locate(): Promise<NonNullable<ReportForm['position']>> {
  const { longitude, latitude, accuracy } = await Taro.getLocation({ type: 'gcj02' })
  return { longitude, latitude, accuracy }
}

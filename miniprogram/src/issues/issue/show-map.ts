import Taro from '@tarojs/taro'
import type { IssueDetail } from './standing'

/** Shows a GCJ-02 position on WeChat's map. */
export function showMap({ longitude, latitude }: NonNullable<IssueDetail['position']>, name: string): Promise<unknown> {
  return Taro.openLocation({ longitude, latitude, name, scale: 18 })
}

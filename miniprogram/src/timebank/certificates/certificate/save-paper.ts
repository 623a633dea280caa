import Taro from '@tarojs/taro'
import { addressOf } from '@/api/transport'
import { session } from '@/session/session'

/** What became of it: opened on the phone, or saved among the downloads. */
export type Kept = 'opened' | 'saved'

/** Fetches the certificate's PDF and opens it, with WeChat's menu to send and print it. Rejects when it cannot be had. The access token must be fresh. */
export async function savePaper({ id, number }: { id: string; number: string }): Promise<Kept> {
  const { statusCode, filePath, tempFilePath } = await Taro.downloadFile({
    url: addressOf('/timebank/certificates/:id/pdf', { params: { id } }),
    header: { authorization: `Bearer ${session()?.accessToken ?? ''}` },
    // Named as whoever gets it shall see it.
    filePath: `${Taro.env.USER_DATA_PATH}/志愿服务证明-${number}.pdf`,
  })
  if (statusCode !== 200) throw new Error(`the certificate was refused with ${statusCode}`)
  await Taro.openDocument({ filePath: filePath ?? tempFilePath, fileType: 'pdf', showMenu: true })
  return 'opened'
}

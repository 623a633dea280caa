import Taro from '@tarojs/taro'
import { QuietButton } from './quiet-button'

interface CallButtonProps {
  phone: string
  /** Whom: '王秀英'. */
  who: string
  /** What stands on it; '打电话' unless told. */
  words?: string
  tone?: 'main' | 'danger'
}

/** Calls a number: WeChat's dialog in the mini-program, the phone's own through a tel: link in a browser. */
export function CallButton({ phone, who, words = '打电话', tone }: CallButtonProps) {
  const dial = () =>
    Taro.makePhoneCall({ phoneNumber: phone }).catch(() => {
      // The person closed the dialog.
    })
  return (
    <QuietButton icon="phone" tone={tone} label={`给${who}打电话 ${phone}`} onPress={dial}>
      {words}
    </QuietButton>
  )
}

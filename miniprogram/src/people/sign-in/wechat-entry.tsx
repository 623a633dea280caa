import Taro from '@tarojs/taro'
import { Button } from '@nutui/nutui-react-taro'
import type { ButtonProps } from '@tarojs/components'
import { call } from '@/api/call'
import { ApiProblem } from '@/api/problem'
import { Note } from '@/kit/note'
import { pressProps } from '@/kit/press-props'
import { QuietButton } from '@/kit/quiet-button'
import { useBusy } from '@/kit/use-busy'
import type { Session } from '@/session/session'
import { signInWords } from '../words'
import '@/kit/button.scss'

interface WeChatEntryProps {
  onEnter: (session: Session) => void
  onProblem: (problem: ApiProblem) => void
}

/** Signs in with WeChat: one press gives the login code and the phone number, which finds the person of the roster. */
export function WeChatEntry({ onEnter, onProblem }: WeChatEntryProps) {
  const { busy, showing, start } = useBusy()
  const enter = async (phoneCode?: string) => {
    try {
      const { code } = await Taro.login().catch(() => {
        throw new ApiProblem('people.wechat_unavailable', 503, signInWords.wechatFailed)
      })
      onEnter(await call('POST /sign-in/wechat', { body: { code, ...(phoneCode ? { phoneCode } : {}) } }))
    } catch (error) {
      onProblem(error as ApiProblem)
    }
  }
  const withPhone: ButtonProps['onGetPhoneNumber'] = (event) => {
    const phoneCode = event.detail.code
    if (phoneCode) start(() => enter(phoneCode))
  }
  return (
    <>
      <Button {...pressProps({ busy })} className="main-button" type="primary" fill="solid" size="xlarge" block loading={showing} openType="getPhoneNumber" onGetPhoneNumber={withPhone}>
        {signInWords.wechat}
      </Button>
      <Note>{signInWords.wechatHint}</Note>
      <QuietButton block onPress={() => enter()}>
        {signInWords.wechatOnly}
      </QuietButton>
    </>
  )
}

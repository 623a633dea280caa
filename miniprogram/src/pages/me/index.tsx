import { Screen } from '@/kit/screen'
import { SwitchRow } from '@/kit/switch-row'
import { Card } from '@/kit/card'
import { QuietButton } from '@/kit/quiet-button'
import { MainButton } from '@/kit/main-button'
import { signOut } from '@/api/call'
import { useElder } from '@/theme/elder'

export default function MePage() {
  const { elder, setElder } = useElder()
  return (
    <Screen title="我的" tab="me" foot={<MainButton onPress={() => new Promise((r) => setTimeout(r, 2000))}>试试</MainButton>}>
      <Card>
        <SwitchRow icon="letters" title="大字模式" note="字更大，按钮更大" on={elder} onChange={setElder} />
      </Card>
      <QuietButton block icon="leave" onPress={signOut}>
        退出登录
      </QuietButton>
    </Screen>
  )
}

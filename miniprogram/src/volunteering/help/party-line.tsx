import { View } from '@tarojs/components'
import { CallButton } from '@/kit/call-button'
import { useNear } from '@/session/near'
import '../volunteering.scss'
import './help.scss'

interface PartyLineProps {
  /** What she is here: '谁来帮'. */
  role: string
  person: { name: string; label: string; me: boolean; phone: string | null }
  /** Whether a call is offered beside the name; true unless the page has a button for it. */
  callable?: boolean
}

/** Somebody on a request: what she is here, her name and post, and a call where one may. */
export function PartyLine({ role, person: { name, label, me, phone }, callable = true }: PartyLineProps) {
  const near = useNear()
  return (
    <View className="help__party">
      <View className="help__party-who">
        <View className="serving__small">{role}</View>
        <View className="help__party-name">{me ? `${name}（您）` : name}</View>
        {label ? <View className="serving__small">{near(label)}</View> : null}
      </View>
      {callable && phone && !me ? <CallButton phone={phone} who={name} /> : null}
    </View>
  )
}

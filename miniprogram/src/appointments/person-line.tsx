import { View } from '@tarojs/components'
import { CallButton } from '@/kit/call-button'
import { useNear } from '@/session/near'
import './person-line.scss'

interface PersonLineProps {
  /** What she is here: '谁来办'. */
  role: string
  person: { name: string; label: string; me: boolean; phone?: string | null }
  /** Whether a call is offered beside the name; true unless the page has a button for it. */
  callable?: boolean
}

/** Somebody on an appointment: what she is here, her name and post, and a call where one may. */
export function PersonLine({ role, person: { name, label, me, phone }, callable = true }: PersonLineProps) {
  const near = useNear()
  return (
    <View className="person-line">
      <View className="person-line__who">
        <View className="person-line__quiet">{role}</View>
        <View className="person-line__name">{me ? `${name}（您）` : name}</View>
        {label ? <View className="person-line__quiet">{near(label)}</View> : null}
      </View>
      {callable && phone && !me ? <CallButton phone={phone} who={name} /> : null}
    </View>
  )
}

import { Switch } from '@nutui/nutui-react-taro'
import { View } from '@tarojs/components'
import { Icon, type IconName } from './icon'
import { choiceProps } from './press-props'
import './row.scss'

interface SwitchRowProps {
  icon?: IconName
  title: string
  note?: string
  on: boolean
  onChange: (on: boolean) => void
}

/** A setting that is on or off; the whole line switches it, and a word says which it is. */
export function SwitchRow({ icon, title, note, on, onChange }: SwitchRowProps) {
  return (
    <View {...choiceProps('switch', on, title)} className="row press" onClick={() => onChange(!on)}>
      {icon ? <Icon name={icon} /> : null}
      <View className="row__words">
        <View>{`${title}：${on ? '已开' : '已关'}`}</View>
        {note ? <View className="row__note">{note}</View> : null}
      </View>
      <Switch checked={on} />
    </View>
  )
}

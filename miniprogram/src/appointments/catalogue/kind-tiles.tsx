import { View } from '@tarojs/components'
import { serviceKindLabels, type ServiceKind } from '@shared/appointments/service'
import { Icon } from '@/kit/icon'
import { Press } from '@/kit/press'
import { kindTiles } from './words'
import './catalogue.scss'

/** 三官一律 and 大接访, each one touch away. */
export function KindTiles({ onChoose }: { onChoose: (kind: ServiceKind) => void }) {
  return (
    <View className="catalogue__tiles">
      {kindTiles.map(({ kind, icon, note }) => (
        <Press key={kind} className="catalogue__tile" onPress={() => onChoose(kind)}>
          <View className="catalogue__sign">
            <Icon name={icon} size="big" />
          </View>
          <View>
            <View className="catalogue__name">{serviceKindLabels[kind]}</View>
            <View className="catalogue__note">{note}</View>
          </View>
        </Press>
      ))}
    </View>
  )
}

import { View } from '@tarojs/components'
import { paperFormLabels } from '@shared/appointments/service'
import { Card } from '@/kit/card'
import { Tag } from '@/kit/tag'
import type { ServiceDetail } from './ways'
import { paperSigns, serviceWords } from './words'
import './service.scss'

/** What to bring; a paper that a promise replaces says so, and is not brought. */
export function Bring({ papers }: { papers: ServiceDetail['bring'] }) {
  return (
    <Card title={serviceWords.bring}>
      {papers.length === 0 ? <View>{serviceWords.bringNothing}</View> : null}
      {papers.map(({ name, form, note }) => (
        <View key={name} className="service__paper">
          <View className="service__head">
            <View className="service__words">{name}</View>
            <Tag {...paperSigns[form]}>{paperFormLabels[form]}</Tag>
          </View>
          {note ? <View className="service__label">{note}</View> : null}
          {form === 'promise' && !note ? <View className="service__label">{serviceWords.promise}</View> : null}
        </View>
      ))}
    </Card>
  )
}

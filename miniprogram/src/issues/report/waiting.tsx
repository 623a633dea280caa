import { View } from '@tarojs/components'
import { Card } from '@/kit/card'
import { Icon } from '@/kit/icon'
import { MainButton } from '@/kit/main-button'
import { QuietButton } from '@/kit/quiet-button'
import { openTab } from '@/kit/routes'
import { reportWords } from '../words'

/** Said after a report that could not be sent yet: it is kept, and goes by itself. */
export function Waiting({ onAnother }: { onAnother: () => void }) {
  return (
    <>
      <Card title={reportWords.waitingTitle} aside={<Icon name="offline" />}>
        <View>{reportWords.waiting}</View>
      </Card>
      <MainButton onPress={() => openTab('mine')}>{reportWords.toMine}</MainButton>
      <QuietButton block onPress={onAnother}>
        {reportWords.another}
      </QuietButton>
    </>
  )
}

import { View } from '@tarojs/components'
import { Card } from '@/kit/card'
import { Icon } from '@/kit/icon'
import { MainButton } from '@/kit/main-button'
import { QuietButton } from '@/kit/quiet-button'
import { openTab } from '@/kit/routes'
import { useOutbox } from '@/outbox'
import { reportWords } from '../words'

/** Said after a report that could not be sent yet: it is kept, goes by itself, and has gone. */
export function Waiting({ onAnother }: { onAnother: () => void }) {
  const gone = useOutbox().length === 0
  return (
    <>
      <Card title={gone ? reportWords.sentTitle : reportWords.waitingTitle} aside={<Icon name={gone ? 'done' : 'offline'} />}>
        <View>{gone ? reportWords.sentLater : reportWords.waiting}</View>
      </Card>
      <MainButton onPress={() => openTab('mine')}>{reportWords.toMine}</MainButton>
      <QuietButton block onPress={onAnother}>
        {reportWords.another}
      </QuietButton>
    </>
  )
}

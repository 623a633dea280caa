import { useRouter } from '@tarojs/taro'
import { DeskScreen } from '@/kit/desk-screen'
import { Empty } from '@/kit/empty'
import { goBack } from '@/kit/routes'
import { PersonStatement } from './person-statement'
import { personWords as words } from './words'

/** The statement of one resident for the desk of her place. */
export default function TimePersonPage() {
  const { id } = useRouter().params
  return <DeskScreen title={words.title}>{() => (id ? <PersonStatement id={id} /> : <Empty icon="person" words={words.notFound} action={{ words: words.back, onPress: goBack }} />)}</DeskScreen>
}

import { Screen } from '@/kit/screen'
import { Card } from '@/kit/card'
import { Loaded } from '@/kit/loaded'
import { useMe } from '@/session/me'

export default function Home() {
  const me = useMe()
  return (
    <Screen title="首页" tab="home">
      <Loaded call={me}>{(person) => <Card title={person.name} />}</Loaded>
    </Screen>
  )
}

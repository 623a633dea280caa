import Taro from '@tarojs/taro'
import { View } from '@tarojs/components'
import { useState } from 'react'
import type { Result } from '@shared/api'
import { call } from '@/api/call'
import { type ApiProblem } from '@/api/problem'
import { useCall } from '@/api/use-call'
import { Card } from '@/kit/card'
import { Note } from '@/kit/note'
import { Row } from '@/kit/row'
import { tabs } from '@/kit/routes'
import { Screen } from '@/kit/screen'
import { keepSession, type Session } from '@/session/session'

type DemoPerson = Result<'GET /demo/persons'>['items'][number]

export default function SignIn() {
  const persons = useCall('GET /demo/persons', {})
  const [problem, setProblem] = useState<ApiProblem | null>(null)
  const enter = (session: Session) => {
    keepSession(session)
    void Taro.reLaunch({ url: tabs.home })
  }
  const signInAs = (person: DemoPerson) =>
    call('POST /sign-in/demo', { body: { person: person.id } }).then(enter, (error: ApiProblem) => setProblem(error))

  return (
    <Screen title="邻里" open>
      {problem ? <Note tone="danger">{problem.message}</Note> : null}
      <View>自己的事，找自己门口的人。</View>
      <Card title="演示身份">
        {persons.data?.items.map((person) => (
          <Row key={person.id} icon="person" title={person.name} note={`${person.roleLabel} · ${person.placeLabel}`} onPress={() => void signInAs(person)} />
        ))}
      </Card>
    </Screen>
  )
}

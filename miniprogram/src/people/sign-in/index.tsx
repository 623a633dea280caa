import Taro from '@tarojs/taro'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { call } from '@/api/call'
import type { ApiProblem } from '@/api/problem'
import { useCall } from '@/api/use-call'
import { Card } from '@/kit/card'
import { Failure } from '@/kit/failure'
import { Icon } from '@/kit/icon'
import { Loading } from '@/kit/loading'
import { Note } from '@/kit/note'
import { Row } from '@/kit/row'
import { tabs } from '@/kit/routes'
import { Screen } from '@/kit/screen'
import { keepSession, type Session } from '@/session/session'
import { signInWords } from '../words'
import { type DemoPerson, groupPersons } from './group-persons'
import { PhoneEntry } from './phone-entry'
import { WeChatEntry } from './wechat-entry'
import './index.scss'

export default function SignIn() {
  const demo = useCall('GET /demo/persons', {}, { whenShown: false })
  const [problem, setProblem] = useState<ApiProblem | null>(null)

  const enter = (session: Session) => {
    keepSession(session)
    void Taro.reLaunch({ url: tabs.home })
  }
  const signInAs = async (person: DemoPerson) => {
    setProblem(null)
    await call('POST /sign-in/demo', { body: { person: person.id } }).then(enter, setProblem)
  }
  const noDemo = demo.failure?.status === 404

  return (
    <Screen title="邻里" open>
      <View className="sign-in__lead">
        <View className="sign-in__mark">
          <Icon name="neighbours" size="big" />
        </View>
        <View className="sign-in__motto">{signInWords.motto}</View>
        <View className="sign-in__promise">{signInWords.promise}</View>
      </View>
      {problem ? <Note tone="danger">{problem.message}</Note> : null}
      <WeChatEntry onEnter={enter} onProblem={setProblem} />
      {demo.loading ? <Loading cards={3} /> : null}
      {demo.failure && !noDemo && !demo.loading ? <Failure problem={demo.failure} onRetry={demo.retry} /> : null}
      {demo.data?.items.length ? (
        <>
          <Note tone="pine">{signInWords.demoHint}</Note>
          {groupPersons(demo.data.items).map((group) => (
            <Card key={group.role} title={group.role}>
              {group.persons.map((person) => (
                <Row key={person.id} icon="person" title={person.name} note={person.story} onPress={() => void signInAs(person)} />
              ))}
            </Card>
          ))}
        </>
      ) : null}
      {noDemo || demo.data ? <PhoneEntry alone={noDemo} onEnter={enter} /> : null}
    </Screen>
  )
}

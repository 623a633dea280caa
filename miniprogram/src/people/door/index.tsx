import { View } from '@tarojs/components'
import { useState } from 'react'
import { speakLabel } from '@shared/places/speak-label'
import { call } from '@/api/call'
import type { ApiProblem } from '@/api/problem'
import { useCall } from '@/api/use-call'
import { Card } from '@/kit/card'
import { Empty } from '@/kit/empty'
import { Loaded } from '@/kit/loaded'
import { MainButton } from '@/kit/main-button'
import { Note } from '@/kit/note'
import { QuietButton } from '@/kit/quiet-button'
import { open } from '@/kit/routes'
import { Row } from '@/kit/row'
import { Screen } from '@/kit/screen'
import { Sheet } from '@/kit/sheet'
import { useMe } from '@/session/me'
import { AnswerableRow, type Door } from '../answerable-row'
import { DoorTag } from '../door-card'
import { doorWords } from '../words'

/** All of my doors and everybody who answers for them. */
export default function Doors() {
  const me = useMe()
  const called = useCall('GET /me/door', {})
  const [leaving, setLeaving] = useState<Door | null>(null)
  const [problem, setProblem] = useState<ApiProblem | null>(null)
  const bind = () => void open('bind')
  const doors = called.data?.doors ?? []

  const leave = async (door: Door) => {
    setProblem(null)
    try {
      await call('DELETE /me/doors/:household', { params: { household: door.household } })
      await Promise.all([called.refresh(), me.refresh()])
      setLeaving(null)
    } catch (error) {
      setProblem(error as ApiProblem)
    }
  }

  return (
    <Screen title={doorWords.title} foot={doors.length === 1 ? <QuietButton block icon="plus" onPress={bind}>{doorWords.bindAnother}</QuietButton> : null}>
      <Loaded call={called}>
        {(data) =>
          data.doors.length === 0 ? (
            <Empty icon="building" words={doorWords.noDoorNote} action={{ words: doorWords.bind, onPress: bind }} />
          ) : (
            data.doors.map((door) => (
              <Card key={door.household} title={speakLabel(door.label, me.data?.community?.name)} aside={<DoorTag status={door.status} />}>
                {door.status === 'pending' ? <Note tone="warning">{doorWords.pendingNote}</Note> : null}
                {door.answerable.map((post) => (
                  <AnswerableRow key={`${post.role}${post.placeLabel}`} post={post} />
                ))}
                {door.answerable.length === 0 ? <Note>{doorWords.nobody}</Note> : null}
                {door.members.length ? <View>{`${doorWords.members}：${door.members.map(({ name }) => name).join('、')}`}</View> : null}
                <Row icon="leave" title={doorWords.leave} onPress={() => setLeaving(door)} />
              </Card>
            ))
          )
        }
      </Loaded>
      <Sheet
        shown={leaving !== null}
        title={doorWords.leaveTitle(speakLabel(leaving?.label ?? '', me.data?.community?.name))}
        closeWords={doorWords.leaveNo}
        onClose={() => setLeaving(null)}
        foot={
          <MainButton tone="danger" onPress={() => leaving && leave(leaving)}>
            {doorWords.leaveSure}
          </MainButton>
        }
      >
        <View>{doorWords.leaveNote}</View>
        {problem ? <Note tone="danger">{problem.message}</Note> : null}
      </Sheet>
    </Screen>
  )
}

import { View } from '@tarojs/components'
import type { ApiProblem } from '@/api/problem'
import { Note } from '@/kit/note'
import { timetableWords as words } from './words'
import './timetable.scss'

/** Names that are told; the others as a number. */
const shown = 20

/** Why a timetable was not stored; where people would fall out, all of them by name. */
export function FallOut({ problem, kept }: { problem: ApiProblem; kept: string }) {
  const people = problem.code === 'appointments.overbooked' ? problem.errors : []
  return (
    <Note
      tone="danger"
      action={
        people.length ? (
          <View className="timetable__people">
            {people.slice(0, shown).map(({ detail }, index) => (
              <View key={index}>{detail}</View>
            ))}
            {people.length > shown ? <View>{words.more(people.length - shown)}</View> : null}
          </View>
        ) : undefined
      }
    >
      {problem.passing && problem.code !== 'offline' ? `${problem.message}${kept}` : problem.message}
    </Note>
  )
}

import { View } from '@tarojs/components'
import { Card } from '@/kit/card'
import { speakWindow } from '@/kit/day-part'
import { Icon } from '@/kit/icon'
import { open } from '@/kit/routes'
import { Tag } from '@/kit/tag'
import { useMe } from '@/session/me'
import { useNear } from '@/session/near'
import { IconLine } from '../icon-line'
import { headlineOf, type HelpSummary, stateWord, whereOf } from './standing'
import { categorySigns, listWords, stateSigns } from './words'
import '../volunteering.scss'
import './help.scss'

/** One request on a list: what, when, how near, for whom, and what it is worth; once it moves, how it stands. */
export function HelpCard({ request, now }: { request: HelpSummary; now: Date }) {
  const near = useNear()
  const me = useMe()
  const { category, excerpt, minutes, window, state, place, person, mine } = request
  const offered = state === 'open' && mine === null
  return (
    <Card onPress={() => void open('helpRequest', { id: request.id })}>
      <View className="serving">
        <View className="serving__row">
          <View className="help__what">
            <Icon name={categorySigns[category.key].icon} />
            <View>{category.label}</View>
          </View>
          {offered ? <View className="help__worth">{listWords.worth(minutes)}</View> : <Tag {...stateSigns[state]}>{stateWord(request)}</Tag>}
        </View>
        <View className="serving__quiet">{excerpt}</View>
        {offered ? null : <View className="serving__strong">{headlineOf(request, now)}</View>}
        <IconLine icon="clock">{offered ? speakWindow(window, now) : `${speakWindow(window, now).trim()}，${listWords.costs(minutes)}`}</IconLine>
        {person.me ? null : (
          <>
            <IconLine icon="place">{whereOf(place, me.data?.doors ?? [], near)}</IconLine>
            <IconLine icon="person">{person.name}</IconLine>
          </>
        )}
      </View>
    </Card>
  )
}

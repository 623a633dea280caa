import { View } from '@tarojs/components'
import { Choice, type ChoiceOption } from '@/kit/choice'
import { useNear } from '@/session/near'
import { words } from '../words'
import { groupTargets, type Target } from './targets'
import './target-choice.scss'

interface TargetChoiceProps {
  targets: readonly Target[]
  /** The id of the chosen post. */
  value: string | null
  onChange: (post: string) => void
}

/** Who an issue can be passed to, under the place they answer for; departments and whoever is away are marked by icon and word. */
export function TargetChoice({ targets, value, onChange }: TargetChoiceProps) {
  const near = useNear()
  return (
    <View className="targets">
      {groupTargets(targets).map(({ place, targets: members }) => (
        <View key={place} className="targets__group">
          <View className="targets__place">{near(place)}</View>
          <Choice label={place} options={members.map((target) => optionOf(target, place))} value={value} onChange={onChange} />
        </View>
      ))}
    </View>
  )
}

function optionOf({ post, name, label, role, away }: Target, place: string): ChoiceOption<string> {
  const own = (label.startsWith(place) && label.slice(place.length)) || label
  const said = role === 'department' ? words.department(own) : own
  return { value: post, label: name, hint: away ? words.awayTarget(said) : said, icon: away ? 'away' : role === 'department' ? 'building' : 'person' }
}

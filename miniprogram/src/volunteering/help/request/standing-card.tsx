import { View } from '@tarojs/components'
import { openHelpStates } from '@shared/volunteering/help'
import { Card } from '@/kit/card'
import { Tag } from '@/kit/tag'
import { PartyLine } from '../party-line'
import { headlineOf, type HelpDetail, nextOf, stateWord } from '../standing'
import { helpWords, stateSigns } from '../words'
import '../../volunteering.scss'

/** How it stands: what it waits for, what comes next, who is in it. `callable`: whether a call to the helper is offered beside her name. */
export function StandingCard({ request, now, callable }: { request: HelpDetail; now: Date; callable: boolean }) {
  const { state, helper, person, askedBy, byCall, payer } = request
  const next = nextOf(request)
  const open = (openHelpStates as readonly string[]).includes(state)
  return (
    <Card>
      <View className="serving">
        <View className="serving__row">
          <Tag {...stateSigns[state]}>{stateWord(request)}</Tag>
        </View>
        <View className="serving__lead">{headlineOf(request, now)}</View>
        {next ? <View className="serving__quiet">{helpWords.nextLine(next)}</View> : null}
        {byCall && open ? <View className="serving__quiet">{helpWords.byCall}</View> : null}
      </View>
      {helper && !helper.me ? <PartyLine role={helpWords.helper} person={helper} callable={callable} /> : null}
      {/* Who has no part in it knows no more of her than the headline says. */}
      {person.me || payer === null ? null : <PartyLine role={helpWords.person} person={person} />}
      {askedBy && !askedBy.me ? <PartyLine role={helpWords.askedBy} person={askedBy} /> : null}
    </Card>
  )
}

import { Types } from 'mongoose'
import type { Reaction } from '../events/reaction'
import { tellPeople } from './tell'

/** Tells both sides of a consent when it is given or taken back; whoever did it herself knows. */
export const consentNotices: Reaction = {
  name: 'notices.consents',
  types: ['consent.given', 'consent.withdrawn'],
  async react(event) {
    const subject = { type: 'consent' as const, id: event.subject.id }
    const others = (id: unknown) => [new Types.ObjectId(String(id))].filter((person) => !event.actor.person?.equals(person))
    const [giver, agent] = [String(event.data.giverName), String(event.data.agentName)]
    if (event.type === 'consent.given') {
      await tellPeople(others(event.data.agent), event, { title: `${giver}请您代办`, body: `您可以替${giver}预约和申请上门代办了。`, subject })
      await tellPeople(others(event.data.giver), event, { title: `已记下您同意由${agent}代办`, body: `由${event.actor.label ?? ''}${event.actor.name}上门时记下。如果不是您的意思，可以在“代办授权”里收回。`, subject })
    } else {
      await tellPeople(others(event.data.agent), event, { title: `${giver}收回了代办授权`, body: `您不能再替${giver}预约了，已经约好的不变。`, subject })
      await tellPeople(others(event.data.giver), event, { title: `${agent}不再替您代办`, body: '需要时可以再请别人代办。', subject })
    }
  },
}

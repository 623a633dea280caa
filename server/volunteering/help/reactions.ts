import type { Types } from 'mongoose'
import type { EventRecord } from '../../events/event.model'
import type { Reaction } from '../../events/reaction'
import { tellPeople } from '../../notices'
import { deskHolders } from '../../people'
import { moveItems } from '../../places'
import { giveUpServed } from '../served/claim-served'
import { HelpRequestModel, type HelpRequest } from './help.model'
import { messagesFor } from './messages'
import { offeredTo } from './offer'

const told = ['asked', 'taken', 'givenBack', 'finished', 'confirmed', 'disputed', 'settled', 'cancelled', 'lapsed', 'reminded', 'unsettled'].map((what) => `help.${what}`)
/** What a desk has to do something about. */
const forDesk = ['help.finished', 'help.disputed', 'help.unsettled']

/** Tells everybody concerned once; whoever did it herself knows. */
export const helpNotices: Reaction = { name: 'volunteering.tellHelp', types: told, react: tell }

async function tell(event: EventRecord): Promise<void> {
  const help = await HelpRequestModel.findById(event.subject.id).lean<HelpRequest>()
  if (!help) return
  const offered = event.type === 'help.asked' && help.state === 'open' ? await offeredTo(help) : []
  const desk = forDesk.includes(event.type) ? await deskHolders(help.path, event.at) : []
  const addressed = new Set(event.actor.person ? [String(event.actor.person)] : [])
  for (const { to, message } of messagesFor(event, help, { offered, desk })) {
    const people = to.filter((person): person is Types.ObjectId => person != null && !addressed.has(String(person)))
    people.forEach((person) => addressed.add(String(person)))
    await tellPeople(people, event, message)
  }
}

/** Gives up the time of help whose payment was reversed. */
const reversedHelp: Reaction = {
  name: 'volunteering.reverseHelp',
  types: ['timebank.reverse'],
  async react({ subject }) {
    const id = /^reverse:capture:hold:help:([0-9a-f]{24}):\d+$/.exec(subject.id)?.[1]
    if (id) await giveUpServed(`help:${id}`)
  },
}

/** What help requests do when something happened: tell people, free time that was reversed, and follow a place that moved. */
export const helpReactions: readonly Reaction[] = [helpNotices, reversedHelp, { name: 'volunteering.moveHelp', types: ['places.moved'], react: (event) => moveItems(HelpRequestModel, event) }]

import { provideCount } from '../people'
import { countHelpToConfirm, countHelping } from './help/count'
import { countAhead, countToConfirm } from './participations/counts'

provideCount('activities', (person, _actor, now) => countAhead(person, now))
provideCount('toConfirm', (person) => countToConfirm(person))
provideCount('helping', (person) => countHelping(person))
provideCount('helpToConfirm', (person) => countHelpToConfirm(person))

import { provideCount } from '../people'
import { countAhead, countToConfirm } from './participations/counts'

provideCount('activities', (person, _actor, now) => countAhead(person, now))
provideCount('toConfirm', (person) => countToConfirm(person))

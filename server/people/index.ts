/** What other capabilities may use of people. */
export { covers, livesIn, postLabel, type Actor } from './actor'
export { actorFor } from './actor-for'
export { authenticate } from './authenticate'
export { eventActor } from './event-actor'
export { provideCount } from './me-counts'
export { PersonModel, type Door, type Person } from './person.model'
export { byStanding, isAway, isHeld, PostModel, type Away, type Post } from './post.model'
export { peopleRoutes } from './routes'

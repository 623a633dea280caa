/** What other capabilities may use of people. */
export { covers, livesIn, postLabel, type Actor } from './actor'
export { authenticate } from './authenticate'
export { PersonModel, type Door, type Person } from './person.model'
export { isAway, isHeld, PostModel, type Away, type Post } from './post.model'

/** What pages of other capabilities may use of the people screens. */
export { DoorCard } from './door-card'
export { doorWords } from './words'

/** What pages of other capabilities may use of the people screens. */
export { DoorCard } from './door-card'
export { doorWords } from './words'
export { missingResident, type NamedResident, nobodyNamed, residentWords, whomOf } from './named-resident'
export { ResidentField } from './resident-field'

/** What other capabilities may use of choosing places. */
export { pickPlace, type Picking, type PlaceView } from './pick-place'

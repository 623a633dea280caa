/** What other capabilities may use of choosing places, and of importing tables. */
export { CellErrors } from './desk/cell-errors'
export { chooseTable, type ChosenTable } from './desk/choose-table'
export { pickPlace, type Picking, type PlaceView } from './pick-place'

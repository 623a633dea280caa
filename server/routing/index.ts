/** Finding the one post that answers for a place, for issues and errands alike. */
export { findRoute, type Route, type RoutePlace, type RouteRequest } from './find-route'
export { findGround, groundOf, routeOn, type Ground } from './ground'
export { asHolder, holderSchema, type Holder } from './holder'

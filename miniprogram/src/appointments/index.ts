/** What other capabilities may use of appointments. */
export { MovingBookings } from './bookings/moving-bookings'
export { DayField, speakWholeDay } from './desk/day-field'

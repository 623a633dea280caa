export { MovingBookings } from './bookings/moving-bookings'

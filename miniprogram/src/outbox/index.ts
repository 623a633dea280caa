/** What pages use of the outbox: reports that were written without a network. */
export { type Delivery, discard, retryParcel } from './deliver'
export type { Parcel } from './parcels'
export { postReport } from './post-report'
export { useDelivery, useOutbox } from './use-outbox'

/** What pages of other capabilities may use of the notices' screens. */
export { type Notice, NoticeRow } from './notice-row'
export { noticeWords } from './words'

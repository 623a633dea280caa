import { z } from 'zod'
import { defineContract } from '../contract/endpoint'
import { cursor, id, limit, moment, pageOf } from '../contract/fields'

/** What a message can be about; the client opens that page. */
export const noticeSubjects = ['issue', 'household', 'consent', 'service', 'booking', 'errand', 'enquiry', 'invitation', 'organisation', 'activity', 'help', 'redemption', 'reversal', 'hours', 'certificate'] as const

export const noticeView = z.object({
  id,
  title: z.string(),
  body: z.string(),
  subject: z.object({ type: z.enum(noticeSubjects), id: z.string() }),
  urgent: z.boolean(),
  at: moment,
  read: z.boolean(),
})

export const noticesContract = defineContract({
  'GET /notices': {
    id: 'notices.list',
    doc: 'My messages, newest first.',
    access: 'signedIn',
    query: z.object({ cursor, limit }),
    result: pageOf(noticeView),
  },
  'POST /notices/read': {
    id: 'notices.read',
    doc: 'Marks my messages as read, up to and including this one.',
    access: 'signedIn',
    body: z.object({ upTo: id }),
    result: z.object({ unread: z.int() }),
  },
})

import { z } from 'zod'
import { defineContract } from '#kernel/contract.ts'
import { Id } from '#kernel/id.ts'
import { pageOf, pageQuery } from '#kernel/page.ts'
import * as body from './contract/bodies.ts'
import * as view from './contract/views.ts'

export type * from './contract/bodies.ts'
export type * from './contract/views.ts'

const params = z.strictObject({ id: Id })

/** Endpoints of announcements: say it, read it, check that it was understood. */
export const announcementsContract = defineContract({
  listAnnouncements: {
    method: 'GET',
    path: '/api/announcements',
    summary: 'List announcements to me and by me, the newest first',
    query: z.strictObject({
      ...pageQuery,
      whose: z.enum(['to_me', 'mine']).default('to_me'),
      /** The last one of the page before. */
      cursor: Id.optional(),
    }),
    response: pageOf(view.AnnouncementRow),
  },
  publishAnnouncement: {
    method: 'POST',
    path: '/api/announcements',
    summary: 'Publish an announcement to a team I lead, or to everybody',
    body: body.NewAnnouncement,
    response: view.AnnouncementPage,
    errors: ['not_found', 'forbidden', 'rule_broken'],
  },
  readAudiences: {
    method: 'GET',
    path: '/api/announcements/audiences',
    summary: 'List to whom I may announce something',
    response: view.Audiences,
  },
  readAnnouncement: {
    method: 'GET',
    path: '/api/announcements/:id',
    summary: 'Show one announcement; its author also sees how it was received',
    params,
    response: view.AnnouncementPage,
    errors: ['not_found'],
  },
  markAnnouncementRead: {
    method: 'POST',
    path: '/api/announcements/:id/reading',
    summary: 'Say that I have read it, and what I understood; nobody sees my answer',
    params,
    body: body.Reading,
    response: view.AnnouncementPage,
    errors: ['not_found', 'forbidden', 'illegal_transition', 'rule_broken'],
  },
  clarifyAnnouncement: {
    method: 'POST',
    path: '/api/announcements/:id/clarification',
    summary: 'Add what was understood differently; those who chose another answer are asked once more',
    params,
    body: body.Clarification,
    response: view.AnnouncementPage,
    errors: ['not_found', 'forbidden', 'stale_rev', 'illegal_transition'],
  },
  remindOfAnnouncement: {
    method: 'POST',
    path: '/api/announcements/:id/reminder',
    summary: 'Remind those who have not read it, once a day; nobody learns who they are',
    params,
    response: view.AnnouncementPage,
    errors: ['not_found', 'forbidden', 'illegal_transition', 'rule_broken'],
  },
  withdrawAnnouncement: {
    method: 'POST',
    path: '/api/announcements/:id/withdrawal',
    summary: 'Take it back, with the reason; nobody is asked to read it any more',
    params,
    body: body.Withdrawal,
    response: view.AnnouncementPage,
    errors: ['not_found', 'forbidden', 'stale_rev', 'illegal_transition'],
  },
})

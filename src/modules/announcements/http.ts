import { bind } from '#platform/http/bind.ts'
import {
  clarifyAnnouncement,
  markAnnouncementRead,
  remindOfAnnouncement,
  withdrawAnnouncement,
} from './act-on-announcement.ts'
import { announcementsContract } from './contract.ts'
import { publishAnnouncement } from './publish-announcement.ts'
import { listAnnouncements, readAnnouncement, readAudiences } from './read-announcements.ts'

/** Every route of the room, bound to what answers it. */
export const announcementsRoutes = bind(announcementsContract, {
  listAnnouncements: (work, { query }) => listAnnouncements(work, query),
  publishAnnouncement: (work, { body }) => publishAnnouncement(work, body),
  readAudiences: work => readAudiences(work),
  readAnnouncement: (work, { params }) => readAnnouncement(work, params.id),
  markAnnouncementRead: (work, { params, body }) => markAnnouncementRead(work, params.id, body.choice),
  clarifyAnnouncement: (work, { params, body }) => clarifyAnnouncement(work, params.id, body.rev, body.text),
  remindOfAnnouncement: (work, { params }) => remindOfAnnouncement(work, params.id),
  withdrawAnnouncement: (work, { params, body }) => withdrawAnnouncement(work, params.id, body.rev, body.why),
})

import { bind } from '#platform/http/bind.ts'
import { inboxContract } from './contract.ts'
import { actByMailedLink, readMailedLink } from './links/mailed-link.ts'
import { askPage, unsubscribe } from './links/unsubscribe.ts'
import { listNotices, markAllNotices, markNotice, readUnread } from './notices/list-notices.ts'
import { changePreferences, readPreferences } from './preferences/change-preferences.ts'
import { readQueue } from './queue/read-queue.ts'

/** The endpoints of the inbox. */
export const inboxRoutes = bind(inboxContract, {
  readQueue: async work => ({ today: work.today, lines: await readQueue(work) }),
  listNotices: (work, { query }) => listNotices(work, query),
  countUnread: work => readUnread(work),
  markNotice: (work, { params, body }) => markNotice(work, params.id, body.read),
  markAllNotices: (work, { body }) => markAllNotices(work, body.upTo),
  readPreferences: work => readPreferences(work),
  changePreferences: (work, { body }) => changePreferences(work, body),
  readMailedLink: (threshold, { body }) => readMailedLink(threshold, body.link),
  actByMailedLink: (threshold, { body }) => actByMailedLink(threshold, body.link),
  askUnsubscribe: async (_threshold, { params }) => askPage(params.link),
  unsubscribe: (threshold, { params }) => unsubscribe(threshold, params.link),
})

import type { Round } from '#platform/jobs/round.ts'
import { sendDigests } from './mails/send-digests.ts'
import { sendNotices } from './mails/send-notices.ts'
import { deleteOlder } from './store/notice-store.ts'

/** For how many days it is kept what people were told. */
const KEPT_DAYS = 180

/** What the inbox does by itself: mails that cannot wait, digests, and forgetting. */
export const inboxRounds: readonly Round[] = [
  { name: 'inbox.mail', everyMinutes: 1, run: sendNotices },
  { name: 'inbox.digest', everyMinutes: 1, run: sendDigests },
  {
    name: 'inbox.forget',
    everyMinutes: 24 * 60,
    run: work => deleteOlder(work, new Date(work.now.getTime() - KEPT_DAYS * 86_400_000)),
  },
]

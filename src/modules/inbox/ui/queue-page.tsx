import { useSession } from '#ui/server/session.ts'
import { formatDate } from '#ui/words/dates.ts'
import { InboxHead } from './inbox-head.tsx'
import { QueueCard } from './queue-card.tsx'
import { WaitingCount } from './waiting-count.tsx'

/** Everything that waits for the reader, on one page. */
export function QueuePage() {
  const { today } = useSession()
  return (
    <>
      <InboxHead
        view="queue"
        sub={
          <>
            {formatDate(today)}
            <WaitingCount />
          </>
        }
      />
      <div className="ib-narrow">
        <QueueCard all />
      </div>
    </>
  )
}

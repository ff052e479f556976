import { Card } from '#ui/card.tsx'
import { Link } from '#ui/link.tsx'
import { useSession } from '#ui/server/session.ts'
import './feedback.css'
import { MessageList } from './message-list.tsx'
import { type Narrowed, useSomeRecognition } from './queries.ts'
import { t } from './words.ts'

/** The latest recognition that fits, as a card. Nothing without any. */
function Panel({ title, narrowed }: { readonly title: string; readonly narrowed: Narrowed }) {
  const { data } = useSomeRecognition({ ...narrowed, limit: 3 })
  if (data === undefined || data.entries.length === 0) return null
  return (
    <Card title={title} flush aside={<Link to="/feedback">{t('received.all')}</Link>}>
      <MessageList messages={data.entries} />
    </Card>
  )
}

/** What somebody was thanked for, on their page. */
export function PersonRecognition({ id }: { readonly id: string }) {
  return <Panel title={t('panel.person')} narrowed={{ personId: id }} />
}

/** What people were thanked for on the way to a goal, on its page. */
export function GoalRecognition({ goalId }: { readonly goalId: string }) {
  return <Panel title={t('panel.goal')} narrowed={{ aimId: goalId }} />
}

/** What was said about the reader's own work lately, for home. */
export function ReceivedCard() {
  const { person } = useSession()
  return <Panel title={t('received.title')} narrowed={{ personId: person.id }} />
}

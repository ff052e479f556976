import { Card } from '#ui/card.tsx'
import { type Gallery, LONG_TEXT } from '#ui/gallery.ts'
import { EventTable } from './event-table.tsx'
import './inbox.css'

const EVENTS = [
  { type: 'aim.accepted', room: 'aims', listed: true, mail: 'usual' },
  { type: 'aim.commented', room: 'aims', listed: false, mail: 'off' },
  { type: LONG_TEXT.slice(0, 60), room: 'check-ins', listed: true, mail: 'at_once' },
] as const

/** How one is told, event by event. */
export const gallery: Gallery = {
  name: 'Inbox',
  exhibits: {
    'event by event': () => (
      <Card title="What you are told">
        <EventTable events={EVENTS} onChange={() => undefined} />
      </Card>
    ),
  },
}

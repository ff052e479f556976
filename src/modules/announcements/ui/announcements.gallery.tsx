import { Card, CardList } from '#ui/card.tsx'
import { type Gallery, LONG_TEXT } from '#ui/gallery.ts'
import { Stack } from '#ui/layout.tsx'
import type { AnnouncementRow } from '../contract.ts'
import { AnnouncementLine } from './announcement-line.tsx'
import './announcements.css'
import { ReceptionCard } from './reception-card.tsx'

const row = (over: Partial<AnnouncementRow> = {}): AnnouncementRow => ({
  ...{ id: 'quay', rev: 1, title: 'The north quay closes on Monday', state: 'published', toMe: true },
  ...{ author: { id: 'grace', name: 'Grace Hopper' }, team: null, unread: false },
  ...{ publishedAt: '2026-03-01T08:30:00.000Z', readByOn: '2026-03-09' },
  ...over,
})
const told = [
  row({ unread: true }),
  row({ id: 'pilots', team: { id: 'pilots', name: 'Pilots' } }),
  row({ id: 'long', title: LONG_TEXT, unread: true }),
  row({ id: 'back', state: 'withdrawn' }),
]

/** Announcements in a list, and what their author sees of how they were received. */
export const gallery: Gallery = {
  name: 'Announcements',
  exhibits: {
    'in a list': () => (
      <Card flush>
        <CardList>
          {told.map(each => (
            <AnnouncementLine key={each.id} row={each} />
          ))}
        </CardList>
      </Card>
    ),
    'how it was received': () => (
      <Stack gap={8}>
        <ReceptionCard asks reception={{ to: 40, read: 31, understood: { meant: 26, of: 31 }, least: 5 }} />
        <ReceptionCard asks reception={{ to: 40, read: 3, understood: null, least: 5 }} />
        <ReceptionCard asks={false} reception={{ to: 40, read: 40, understood: null, least: 5 }} />
      </Stack>
    ),
  },
}

import { Card } from '../card.tsx'
import { type Gallery, LONG_TEXT } from '../gallery.ts'
import { PageHead } from '../page-head.tsx'
import type { NavEntry } from '../room-screens.ts'
import type { Session } from '../server/session.ts'
import { Frame } from './frame.tsx'
import { NavCount } from './nav-count.tsx'

const SESSION: Session = {
  person: { id: '1', name: 'Grace Hopper', email: 'grace@harbour.example', timeZone: null },
  flags: { people: false, admin: true },
  organisation: { id: '1', name: 'Harbour Works', timeZone: 'Europe/Berlin' },
  demo: false,
  today: '2026-03-02',
}
const NAV: readonly NavEntry[] = [
  { to: '/', label: 'Home', icon: 'home', order: 10 },
  { to: '/inbox', label: 'Inbox', icon: 'inbox', order: 12, mark: () => <NavCount count={120} word="new" /> },
  { to: '/direction', label: 'Direction', icon: 'compass', order: 20 },
  { to: '/work', label: 'Work', icon: 'work', order: 30 },
  { to: '/talks', label: 'Talks', icon: 'talk', order: 32 },
  { to: '/obstacles', label: 'Obstacles', icon: 'flag', order: 34 },
  { to: '/people', label: 'People', icon: 'people', order: 40 },
  { to: '/settings', label: 'Settings', icon: 'settings', order: 900 },
]

function InFrame({ session }: { readonly session: Session }) {
  return (
    <Frame
      session={session}
      nav={NAV}
      path="/direction"
      onSearch={() => undefined}
      onSignOut={() => undefined}
    >
      <PageHead title="Direction" sub="12 goals, 60 team goals · 86 of 150 people have work on the line" />
      <Card title="The page">{LONG_TEXT}</Card>
    </Frame>
  )
}

/** What stands around every page. */
export const gallery: Gallery = {
  name: 'Frame',
  exhibits: {
    'sample organisation, long name': () => (
      <InFrame
        session={{ ...SESSION, demo: true, person: { ...SESSION.person, name: LONG_TEXT.slice(0, 60) } }}
      />
    ),
  },
}

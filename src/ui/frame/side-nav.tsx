import { Avatar } from '../avatar.tsx'
import { Icon } from '../icon.tsx'
import { Keys } from '../keys.tsx'
import { Link } from '../link.tsx'
import { Menu } from '../menu.tsx'
import type { NavEntry } from '../room-screens.ts'
import { t } from '../words.ts'
import { BrandMark } from './brand.tsx'
import { currentEntry, type NavParts, SETTINGS_ORDER } from './nav-parts.ts'
import { usePersonMenu } from './person-menu.ts'

/** The navigation at the side of a wide screen, 224 px: rooms on top, search, the person at the bottom. */
export function SideNav({ entries, path, session, onSearch, onSignOut }: NavParts) {
  const current = currentEntry(entries, path)
  const settings = entries.filter(entry => entry.order >= SETTINGS_ORDER)
  const lines = usePersonMenu(settings, onSignOut)
  return (
    <nav className="fl-side" aria-label={t('frame.main')}>
      <Link className="fl-brand" to="/">
        <BrandMark />
        Fairlead
      </Link>
      <button
        type="button"
        className="fl-side-search"
        onClick={onSearch}
        aria-keyshortcuts="Control+K Meta+K"
      >
        <Icon name="search" size={16} />
        {t('frame.search')}
        <Keys keys={['Mod', 'K']} />
      </button>
      <ul>
        {entries
          .filter(entry => entry.order < SETTINGS_ORDER)
          .map(entry => (
            <li key={entry.to}>
              <NavLink entry={entry} current={entry === current} />
            </li>
          ))}
      </ul>
      <div className="fl-side-foot">
        <Menu lines={lines}>
          <button
            type="button"
            className="fl-side-person"
            aria-label={`${session.person.name}, ${t('frame.person')}`}
          >
            <Avatar name={session.person.name} size={30} />
            <span>
              <span>{session.person.name}</span>
              <span className="fl-faint">{session.organisation.name}</span>
            </span>
          </button>
        </Menu>
      </div>
    </nav>
  )
}

/** One entry with its icon; the current one is marked for eyes and screen readers. */
export function NavLink({ entry, current }: { readonly entry: NavEntry; readonly current: boolean }) {
  return (
    <Link className="fl-nav-link" to={entry.to} aria-current={current ? 'page' : undefined}>
      <Icon name={entry.icon} size={18} />
      {entry.label}
    </Link>
  )
}

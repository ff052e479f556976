import { useId } from 'react'
import { Keys } from '../keys.tsx'
import { Link } from '../link.tsx'
import { Avatar } from '../marks/avatar.tsx'
import { Icon } from '../marks/icon.tsx'
import { Menu } from '../overlay/menu.tsx'
import type { NavEntry } from '../room-screens.ts'
import { t } from '../words/words.ts'
import { BrandMark } from './brand.tsx'
import { currentEntry, type NavParts, navGroups, SETTINGS_ORDER } from './nav-parts.ts'
import { usePersonMenu } from './person-menu.ts'

/** The navigation at the side of a wide screen, 224 px: rooms on top, search, the person at the bottom. */
export function SideNav({ entries, path, session, onSearch, onSignOut }: NavParts) {
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
      <NavGroups entries={entries} path={path} />
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

/** The rooms in their groups, each a list under its heading. */
export function NavGroups({ entries, path }: Pick<NavParts, 'entries' | 'path'>) {
  const id = useId()
  const current = currentEntry(entries, path)
  return navGroups(entries).map(({ heading, entries: group }) => (
    <div key={heading} className="fl-nav-group">
      {heading !== null && (
        <p className="fl-nav-heading" id={`${id}${heading}`}>
          {t(heading)}
        </p>
      )}
      <ul aria-labelledby={heading === null ? undefined : `${id}${heading}`}>
        {group.map(entry => (
          <li key={entry.to}>
            <NavLink entry={entry} current={entry === current} />
          </li>
        ))}
      </ul>
    </div>
  ))
}

/** One entry with its icon; the current one is marked for eyes and screen readers. */
export function NavLink({ entry, current }: { readonly entry: NavEntry; readonly current: boolean }) {
  const { mark: Mark } = entry
  return (
    <Link className="fl-nav-link" to={entry.to} aria-current={current ? 'page' : undefined}>
      <Icon name={entry.icon} size={18} />
      {entry.label}
      {Mark && <Mark />}
    </Link>
  )
}

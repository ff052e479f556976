import { Link } from '../link.tsx'
import { Icon } from '../marks/icon.tsx'
import { t } from '../words/words.ts'
import { currentEntry, type NavParts, SETTINGS_ORDER } from './nav-parts.ts'

/** The navigation at the foot of a phone: the first four rooms, and a sheet with everything. */
export function TabBar({ entries, path, onMenu }: NavParts & { readonly onMenu: () => void }) {
  const current = currentEntry(entries, path)
  const tabs = entries.filter(entry => entry.order < SETTINGS_ORDER).slice(0, 4)
  return (
    <nav className="fl-tabs-bar" aria-label={t('frame.main')}>
      {tabs.map(({ mark: Mark, ...entry }) => (
        <Link key={entry.to} to={entry.to} aria-current={entry.to === current?.to ? 'page' : undefined}>
          <Icon name={entry.icon} size={21} />
          <span>{entry.label}</span>
          {Mark && <Mark />}
        </Link>
      ))}
      <button type="button" aria-haspopup="dialog" onClick={onMenu}>
        <Icon name="menu" size={21} />
        <span>{t('frame.more')}</span>
      </button>
    </nav>
  )
}

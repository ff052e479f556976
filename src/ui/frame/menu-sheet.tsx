import { PersonName } from '../marks/avatar.tsx'
import { Icon } from '../marks/icon.tsx'
import { SidePanel } from '../overlay/side-panel.tsx'
import { t } from '../words/words.ts'
import { currentEntry, type NavParts, SETTINGS_ORDER } from './nav-parts.ts'
import { usePersonMenu } from './person-menu.ts'
import { NavGroups, NavLink } from './side-nav.tsx'

/** Everything the side navigation has, as a sheet on a phone. */
export function MenuSheet({
  entries,
  path,
  session,
  onSearch,
  onSignOut,
  onClose,
}: NavParts & { readonly onClose: () => void }) {
  const current = currentEntry(entries, path)
  const settings = entries.filter(entry => entry.order >= SETTINGS_ORDER)
  const lines = usePersonMenu([], onSignOut)
  return (
    <SidePanel title={t('frame.menu')} onClose={onClose}>
      <div className="fl-sheet-menu">
        <PersonName name={session.person.name} hint={session.organisation.name} size={36} />
        <button
          type="button"
          className="fl-nav-link"
          onClick={() => {
            onClose()
            onSearch()
          }}
        >
          <Icon name="search" size={18} />
          {t('frame.search')}
        </button>
        <NavGroups entries={entries} path={path} />
        {settings.map(entry => (
          <NavLink key={entry.to} entry={entry} current={entry === current} />
        ))}
        {lines.map(line =>
          'run' in line ? (
            <button
              key={line.label}
              type="button"
              className="fl-nav-link"
              aria-pressed={line.current}
              onClick={line.run}
            >
              {line.icon && <Icon name={line.icon} size={18} />}
              {line.label}
            </button>
          ) : (
            'heading' in line && (
              <p key={line.heading} className="fl-menu-label">
                {line.heading}
              </p>
            )
          ),
        )}
      </div>
    </SidePanel>
  )
}

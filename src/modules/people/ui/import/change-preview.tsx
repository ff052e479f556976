import type { ReactNode } from 'react'
import { Card } from '#ui/card.tsx'
import { Disclosure } from '#ui/disclosure.tsx'
import type { ImportView } from '../../import/contract.ts'
import './import.css'
import { t } from './words.ts'

/** Who is added and what changes, value by value; nothing when nothing does. */
export function ChangePreview({ view }: { readonly view: ImportView }) {
  const { counts, creates, updates, teams } = view
  if (creates.length + updates.length + teams.length === 0) return null
  return (
    <Card title={t('import.changes')}>
      <Part
        words={t('import.creates', { count: counts.creates })}
        shown={creates.length}
        count={counts.creates}
      >
        {creates.map(create => (
          <li key={create.row}>
            <strong>{create.name}</strong>{' '}
            <span className="fl-quiet">{t('import.person', { title: create.title, team: create.team })}</span>
          </li>
        ))}
      </Part>
      <Part
        words={t('import.updates', { count: counts.updates })}
        shown={updates.length}
        count={counts.updates}
      >
        {updates.map(update => (
          <li key={update.row}>
            <strong>{update.name}</strong>
            <ul>
              {update.values.map(({ field, before, after }) => (
                <li key={field} className="fl-quiet">
                  {t('import.change', {
                    field,
                    before: before || t('import.nothing'),
                    after: after || t('import.nothing'),
                  })}
                </li>
              ))}
            </ul>
          </li>
        ))}
      </Part>
      <Part words={t('import.teams', { count: counts.teams })} shown={teams.length} count={counts.teams}>
        {teams.map(team => (
          <li key={team}>{team}</li>
        ))}
      </Part>
    </Card>
  )
}

function Part({
  words,
  shown,
  count,
  children,
}: {
  readonly words: string
  readonly shown: number
  readonly count: number
  readonly children: ReactNode
}) {
  if (shown === 0) return null
  return (
    <Disclosure summary={words} open={count <= 5}>
      <ul className="pp-import-list">{children}</ul>
      {count > shown && <p className="fl-quiet">{t('import.first', { count: shown })}</p>}
    </Disclosure>
  )
}

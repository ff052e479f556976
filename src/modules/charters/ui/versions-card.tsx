import { Card } from '#ui/card.tsx'
import { Disclosure } from '#ui/disclosure.tsx'
import { Link } from '#ui/link.tsx'
import type { CharterView } from '../contract.ts'
import { CharterState } from './charter-state.tsx'
import { useChanges } from './queries.ts'
import { t } from './words.ts'

/** Every version the reader may see, and what changed since the one before. Nothing while there is only one. */
export function VersionsCard({ charter }: { readonly charter: CharterView }) {
  if (charter.versions.length < 2) return null
  const hasEarlier = charter.versions.some(({ version }) => version < charter.version)
  return (
    <Card title={t('versions')}>
      <ul className="ch-pair">
        {charter.versions.map(line => (
          <li key={line.id}>
            <Link to={`/charters/${line.id}`} aria-current={line.id === charter.id ? 'page' : undefined}>
              {t('version', { version: line.version })}
            </Link>
            <CharterState line={line} />
          </li>
        ))}
      </ul>
      {hasEarlier && (
        <Disclosure summary={t('changes')}>
          <Changes id={charter.id} />
        </Disclosure>
      )}
    </Card>
  )
}

function Changes({ id }: { readonly id: string }) {
  const changes = useChanges(id).data?.changes
  if (changes === undefined) return null
  if (changes.length === 0) return <p className="fl-quiet">{t('changes.none')}</p>
  return (
    <dl className="ch-changes">
      {changes.map(({ field, removed, added }) => (
        <div key={field}>
          <dt>{t(field)}</dt>
          {removed.map(line => (
            <dd key={`-${line}`}>
              <span className="fl-hidden">{t('changes.removed')}</span> <del>{line}</del>
            </dd>
          ))}
          {added.map(line => (
            <dd key={`+${line}`}>
              <span className="fl-hidden">{t('changes.added')}</span> <ins>{line}</ins>
            </dd>
          ))}
        </div>
      ))}
    </dl>
  )
}

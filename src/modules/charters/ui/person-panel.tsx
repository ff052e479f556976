import { ButtonLink } from '#ui/button.tsx'
import { Card } from '#ui/card.tsx'
import { Quote } from '#ui/quote.tsx'
import { useSession } from '#ui/server/session.ts'
import type { CharterExcerpt, PersonCharter } from '../contract.ts'
import { CharterStanding } from './charter-state.tsx'
import './charters.css'
import { CompareMenu } from './compare-menu.tsx'
import { useCharterOf } from './queries.ts'
import { StartButton } from './start-button.tsx'
import { t } from './words.ts'

/** On a person's page: how their charter stands for the two, or what everybody may read of it; else nothing. */
export function PersonCharterPanel({ id }: { readonly id: string }) {
  const found = useCharterOf(id).data
  if (found?.standing) return <Standing standing={found.standing} mayStart={found.mayStart} />
  return found?.excerpt ? <Excerpt excerpt={found.excerpt} /> : null
}

function Standing({ standing, mayStart }: { readonly standing: PersonCharter; readonly mayStart: boolean }) {
  const me = useSession().person.id
  const { person, open, current } = standing
  const shown = open ?? current
  return (
    <Card
      title={t('charter')}
      aside={person.id !== me && <CompareMenu personId={person.id} name={person.name} />}
    >
      <div className="ch-side">
        <CharterStanding standing={standing} />
        {shown === null ? (
          mayStart && <StartButton personId={person.id} label={t('start.for')} />
        ) : (
          <ButtonLink to={`/charters/${shown.id}`} size="s" aria-label={`${t('open')}: ${t('charter')}`}>
            {t('open')}
          </ButtonLink>
        )}
      </div>
    </Card>
  )
}

function Excerpt({
  excerpt: { person, title, purpose, decidesAlone },
}: {
  readonly excerpt: CharterExcerpt
}) {
  return (
    <Card title={t('panel.excerpt', { name: person.name })} aside={title}>
      <Quote>{purpose}</Quote>
      {decidesAlone.length > 0 && (
        <>
          <h3 className="ch-strong">{t('panel.decides')}</h3>
          <ul className="ch-lines">
            {decidesAlone.map(line => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        </>
      )}
    </Card>
  )
}

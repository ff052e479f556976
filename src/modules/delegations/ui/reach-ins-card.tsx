import { PersonLink } from '#modules/people/public-ui.tsx'
import { Card, CardLine, CardList } from '#ui/card.tsx'
import { Link } from '#ui/link.tsx'
import { When } from '#ui/words/when.tsx'
import type { DelegationPage } from '../contract.ts'
import { t } from './words.ts'

const PATHS: Readonly<Record<string, string>> = { task: '/tasks', aim: '/aims', decision: '/decisions' }

/** What the giver did in what is the receiver's to decide; for the two alone, and nothing where nothing was. */
export function ReachInsCard({ page: { reachInList, to } }: { readonly page: DelegationPage }) {
  if (reachInList === null || reachInList.length === 0) return null
  return (
    <Card
      flush
      title={t('page.reachIns', { name: to.name })}
      aside={<span>{String(reachInList.length)}</span>}
    >
      <CardList>
        {reachInList.map(({ id, by, act, at, subjectKind, subjectId }) => (
          <CardLine key={id} hint={<When at={at} />}>
            <PersonLink person={by} />{' '}
            <Link to={`${PATHS[subjectKind] ?? ''}/${subjectId}`}>{actWords(act)}</Link>
          </CardLine>
        ))}
      </CardList>
      <p className="fl-quiet dg-note">{t('page.reachInsHint', { name: to.name })}</p>
    </Card>
  )
}

function actWords(act: string): string {
  const known = ACTS.find(each => each === act)
  return known === undefined ? act : t(`act.${known}`)
}

const ACTS = [
  'task_created',
  'task_reassigned',
  'task_redated',
  'plan_changed',
  'reassigned',
  'decided',
] as const

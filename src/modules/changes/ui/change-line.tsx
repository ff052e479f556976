import { CardLine } from '#ui/card.tsx'
import { Link } from '#ui/link.tsx'
import { Mark, type StatusKind } from '#ui/marks/status.tsx'
import { formatPercent } from '#ui/words/numbers.ts'
import type { ChangeRow } from '../contract.ts'
import { t } from './words.ts'

/** One change in a list: how far, by whom, how many it touches, and what it is warned of. */
export function ChangeLine({ change }: { readonly change: ChangeRow }) {
  const { id, name, kind, state, sponsor, teams, adoption, warnings } = change
  const facts = [
    t(`kind.${kind}`),
    t(`state.${state}`),
    t('line.by', { name: sponsor.name }),
    ...(teams.length > 0 ? [t('line.teams', { count: teams.length })] : []),
    ...(adoption === null ? [] : [t('line.adoption', { share: formatPercent(adoption) })]),
  ]
  return (
    <CardLine
      mark={<Mark kind={markOf(change)} />}
      hint={
        <>
          {facts.join(' · ')}
          {warnings.map(({ code, count }) => (
            <span className="chg-warning" key={code}>
              {t(`warning.${code}`, { count })}
            </span>
          ))}
        </>
      }
    >
      <Link to={`/changes/${id}`}>{name}</Link>
    </CardLine>
  )
}

/** Shape of a change beside words that say the same. */
export function markOf({ state, warnings }: Pick<ChangeRow, 'state' | 'warnings'>): StatusKind {
  if (state === 'stopped') return 'closed'
  if (state === 'embedded') return 'achieved'
  if (warnings.length > 0) return 'at-risk'
  return state === 'shaping' ? 'draft' : 'on-track'
}

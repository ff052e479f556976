import { Link } from '#ui/link.tsx'
import { Icon } from '#ui/marks/icon.tsx'
import { Mark } from '#ui/marks/status.tsx'
import type { IdeaRow } from '../contract.ts'
import { factsOf, offersText } from './facts.ts'
import { t } from './words.ts'

/** One idea on the board: what, by whom, where it stands, who would help. */
export function IdeaCard({ idea }: { readonly idea: IdeaRow }) {
  const help = offersText(idea)
  return (
    <article className="id-card">
      <div className="id-card-title">
        {idea.overdue && (
          <>
            <Mark kind="at-risk" />{' '}
          </>
        )}
        <Link to={`/ideas/${idea.id}`}>{idea.title}</Link>
      </div>
      <div className="id-card-facts">{factsOf(idea).join(' · ')}</div>
      {help && <div className="id-card-facts">{help}</div>}
      {idea.kept && (
        <div className="id-card-foot fl-quiet">
          <Icon name="lock" size={13} /> {t('line.kept')}
        </div>
      )}
    </article>
  )
}

import { CardLine } from '#ui/card.tsx'
import { Link } from '#ui/link.tsx'
import { Icon } from '#ui/marks/icon.tsx'
import { Mark } from '#ui/marks/status.tsx'
import type { IdeaRow } from '../contract.ts'
import { factsOf, offersText } from './facts.ts'
import { IdeaActs } from './idea-acts.tsx'
import { t } from './words.ts'

/** One idea in a list, with the likeliest step. */
export function IdeaLine({ idea, acts = true }: { readonly idea: IdeaRow; readonly acts?: boolean }) {
  const help = offersText(idea)
  const facts = [t(`state.${idea.state}`), ...factsOf(idea), ...(help === null ? [] : [help])]
  return (
    <CardLine
      mark={idea.overdue ? <Mark kind="at-risk" /> : <Icon name="bulb" size={15} />}
      hint={facts.join(' · ')}
      act={acts ? <IdeaActs idea={idea} /> : undefined}
    >
      <Link to={`/ideas/${idea.id}`}>{idea.title}</Link>
      {idea.kept && (
        <span className="fl-quiet">
          {' '}
          <Icon name="lock" size={13} /> {t('line.kept')}
        </span>
      )}
    </CardLine>
  )
}

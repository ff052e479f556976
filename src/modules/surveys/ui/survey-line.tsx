import { ButtonLink } from '#ui/button.tsx'
import { CardLine } from '#ui/card.tsx'
import { Link } from '#ui/link.tsx'
import { Mark, type StatusKind } from '#ui/marks/status.tsx'
import { formatDate } from '#ui/words/dates.ts'
import type { SurveyRow } from '../contract.ts'
import { t } from './words.ts'

/** One survey in a list: what it is about, how it stands, how many are asked. */
export function SurveyLine({ survey }: { readonly survey: SurveyRow }) {
  const { id, title, kind, mode, wave, invited, state } = survey
  const facts = [
    t(`kind.${kind}`),
    stateWords(survey),
    t(`mode.${mode}`),
    ...(wave > 1 ? [t('line.wave', { wave })] : []),
    ...(invited > 0 ? [t('line.invited', { count: invited })] : []),
  ]
  const told = state === 'shared' || (state === 'closed' && survey.actions.includes('follow'))
  return (
    <CardLine
      mark={<Mark kind={MARKS[state]} />}
      hint={facts.join(' · ')}
      act={
        told && (
          <ButtonLink size="s" to={`/surveys/${id}/report`}>
            {t(state === 'shared' ? 'act.heard' : 'act.results')}
          </ButtonLink>
        )
      }
    >
      <Link to={`/surveys/${id}`}>{title}</Link>
    </CardLine>
  )
}

/** How it stands, with the day that matters next. */
export function stateWords({
  state,
  opensOn,
  closesOn,
}: Pick<SurveyRow, 'state' | 'opensOn' | 'closesOn'>): string {
  // One that follows from dates of people is open until somebody closes it.
  if (state === 'open' && closesOn === null) return t('state.always')
  const day = state === 'scheduled' ? opensOn : closesOn
  return t(`state.${state}`, { date: day === null ? '' : formatDate(day) })
}

const MARKS: Record<SurveyRow['state'], StatusKind> = {
  draft: 'draft',
  scheduled: 'no-data',
  open: 'on-track',
  closed: 'closed',
  shared: 'achieved',
  cancelled: 'stale',
}

import { PersonAvatar, PersonLink } from '#modules/people/public-ui.tsx'
import { Card, CardLine, CardList } from '#ui/card.tsx'
import { formatRelative } from '#ui/words/dates.ts'
import type { DecisionPage } from '../contract.ts'
import { StepButton } from './acts.tsx'
import { t } from './words.ts'

type View = DecisionPage['perspectives'][number]

/** Who was asked and why, what they think, and who has not said yet. Those of earlier rounds come last. */
export function Views({ page }: { readonly page: DecisionPage }) {
  const { perspectives, actions } = page
  if (perspectives.length === 0 && !actions.includes('ask') && !actions.includes('view')) return null
  const sorted = perspectives.toSorted((a, b) => b.round - a.round)
  return (
    <Card
      flush={perspectives.length > 0}
      title={t('page.views')}
      aside={actions.includes('ask') && <StepButton page={page} step="ask" />}
    >
      {perspectives.length === 0 ? (
        <p className="fl-quiet">{t('page.views.none')}</p>
      ) : (
        <CardList>
          {sorted.map(view => (
            <CardLine
              key={`${view.round} ${view.person.id}`}
              mark={<PersonAvatar name={view.person.name} size={28} />}
              hint={whyOf(view, page.round).join(' · ')}
            >
              <PersonLink person={view.person} />: {stanceOf(view, page)}
              {view.concern !== '' && <p className="dc-text dc-said">{view.concern}</p>}
            </CardLine>
          ))}
        </CardList>
      )}
    </Card>
  )
}

function stanceOf({ stance, optionId, dueAt }: View, { options }: DecisionPage): string {
  if (stance === null)
    return dueAt === null ? t('view.waits.open') : t('view.waits', { when: formatRelative(dueAt) })
  if (stance === 'option')
    return t('view.for', { option: options.find(({ id }) => id === optionId)?.text ?? '' })
  return t(`view.${stance}`)
}

function whyOf({ team, teamWhy, dissenter, askedAt, round }: View, now: number): string[] {
  return [
    ...(team !== null && teamWhy !== null
      ? [t('view.of', { team: team.name, why: t(`teamWhy.${teamWhy}`) })]
      : []),
    ...(dissenter ? [t('view.dissenter')] : []),
    ...(askedAt === null ? [t('view.own')] : []),
    ...(round < now ? [t('view.before')] : []),
  ]
}

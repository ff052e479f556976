import { Card, CardLine, CardList } from '#ui/card.tsx'
import { Mark } from '#ui/marks/status.tsx'
import { When } from '#ui/words/when.tsx'
import type { DecisionPage } from '../contract.ts'
import { StepButton } from './acts.tsx'
import { t } from './words.ts'

/** What can be chosen, and how many are for it in this round. */
export function Options({ page }: { readonly page: DecisionPage }) {
  const { options, perspectives, round, rulings, actions, decidedOn } = page
  const isDecided = decidedOn !== null
  const chosen = !isDecided ? null : (rulings[0]?.optionId ?? null)
  const votes = (id: string) =>
    perspectives.filter(view => view.round === round && view.optionId === id).length
  return (
    <Card
      flush
      title={t(isDecided ? 'page.options.then' : 'page.options')}
      aside={actions.includes('add') && <StepButton page={page} step="option" />}
    >
      <CardList>
        {options.map(({ id, text }) => (
          <CardLine
            key={id}
            mark={<Mark kind={id === chosen ? 'achieved' : 'no-data'} />}
            hint={[
              ...(id === chosen ? [t('page.chosen')] : []),
              ...(votes(id) > 0 ? [t('page.for', { count: votes(id) })] : []),
            ].join(' · ')}
          >
            {text}
          </CardLine>
        ))}
      </CardList>
    </Card>
  )
}

/** What is known, with its source. */
export function Evidence({ page }: { readonly page: DecisionPage }) {
  const { evidence, actions } = page
  if (evidence.length === 0 && !actions.includes('add')) return null
  return (
    <Card
      title={t('page.evidence')}
      aside={actions.includes('add') && <StepButton page={page} step="evidence" />}
    >
      {evidence.length === 0 ? (
        <p className="fl-quiet">{t('page.evidence.none')}</p>
      ) : (
        <ul className="dc-list">
          {evidence.map(({ id, text, source, by, at, reopened }) => (
            <li key={id}>
              <p className="dc-text">{text}</p>
              <span className="fl-quiet">
                {t('page.evidence.by', { source, name: by.name })} · <When at={at} />
                {reopened && ` · ${t('page.evidence.reopened')}`}
              </span>
            </li>
          ))}
        </ul>
      )}
    </Card>
  )
}

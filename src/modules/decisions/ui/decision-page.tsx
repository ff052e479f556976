import { AimLink } from '#modules/aims/public-ui.tsx'
import { Card, CardLine, CardList } from '#ui/card.tsx'
import { Disclosure } from '#ui/disclosure.tsx'
import { WithAside } from '#ui/layout.tsx'
import { Link } from '#ui/link.tsx'
import { Icon } from '#ui/marks/icon.tsx'
import { PageHead } from '#ui/page-head.tsx'
import { useParam } from '#ui/place.ts'
import { Loaded } from '#ui/states/loaded.tsx'
import { SkeletonCard } from '#ui/states/skeleton.tsx'
import { withDates } from '#ui/words/dates.ts'
import type { DecisionPage as Decision } from '../contract.ts'
import { DecisionActs, StepButton } from './acts.tsx'
import { DecisionFacts } from './decision-facts.tsx'
import { factsOf } from './decision-line.tsx'
import './decisions.css'
import { Evidence, Options } from './gathered.tsx'
import { History } from './history.tsx'
import { useDecision } from './queries.ts'
import { RulingCard } from './ruling-card.tsx'
import { Views } from './views.tsx'
import { t } from './words.ts'

/** The page of one decision: what was chosen and why on top; below it what was known and who thought what. */
export function DecisionPage() {
  const page = useDecision(useParam('id'))
  return (
    <>
      {page.data === undefined && <PageHead title={t('one')} />}
      <Loaded query={page} skeleton={<SkeletonCard height={420} />}>
        {decision => <Whole page={decision} />}
      </Loaded>
    </>
  )
}

function Whole({ page }: { readonly page: Decision }) {
  const { question, rulings, missing, background, aim, restrictedWhy, emergencyWhy, decidedOn } = page
  const [last, ...before] = rulings
  return (
    <>
      <PageHead
        title={question}
        above={<Link to="/decisions">{t('title')}</Link>}
        sub={factsOf(page).join(' · ')}
        acts={<DecisionActs page={page} />}
      />
      <WithAside
        aside={
          <Card>
            <DecisionFacts page={page} />
          </Card>
        }
      >
        {restrictedWhy !== null && (
          <p className="dc-note">
            <Icon name="lock" size={15} /> {t('page.private', { why: restrictedWhy })}
          </p>
        )}
        {emergencyWhy !== null && <p className="dc-note">{t('page.emergency', { why: emergencyWhy })}</p>}
        {last !== undefined && <RulingCard page={page} ruling={last} isPast={decidedOn === null} />}
        {last !== undefined && decidedOn !== null && <Follows page={page} />}
        {missing.length > 0 && (
          <Card title={t('page.missing')}>
            <ul className="dc-missing">
              {missing.map(({ message, fix }) => (
                <li key={message}>
                  {message} <span className="fl-quiet">{withDates(fix)}</span>
                </li>
              ))}
            </ul>
          </Card>
        )}
        {(background !== '' || aim !== null) && (
          <Card title={t('page.background')}>
            {background !== '' && <p className="dc-text">{background}</p>}
            {aim !== null && (
              <p className="dc-text">
                {t('page.about')}: <AimLink aim={aim} />
              </p>
            )}
          </Card>
        )}
        <Options page={page} />
        <Views page={page} />
        <Evidence page={page} />
        {before.map(ruling => (
          <RulingCard key={ruling.round} page={page} ruling={ruling} isPast />
        ))}
        <Card>
          <Disclosure summary={t('page.history')}>
            <History page={page} />
          </Disclosure>
        </Card>
      </WithAside>
    </>
  )
}

function Follows({ page }: { readonly page: Decision }) {
  const { tasks, tasksUnseen, noneNeeded, actions } = page
  return (
    <Card
      title={t('page.follows')}
      flush={tasks.length > 0}
      aside={actions.includes('commit') && <StepButton page={page} step="follow" />}
    >
      {tasks.length > 0 ? (
        <CardList>
          {tasks.map(task => (
            <CardLine key={task.id} hint={task.done ? t('page.done') : undefined}>
              <Link to={`/tasks/${task.id}`}>{task.title}</Link>
            </CardLine>
          ))}
        </CardList>
      ) : (
        tasksUnseen === 0 && (
          <p className="dc-text">
            {noneNeeded === null ? t('page.follows.open') : t('page.follows.none', { why: noneNeeded })}
          </p>
        )
      )}
      {tasksUnseen > 0 && (
        <p className="dc-text dc-unseen">{t('page.follows.unseen', { count: tasksUnseen })}</p>
      )}
    </Card>
  )
}

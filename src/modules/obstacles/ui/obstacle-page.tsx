import { AimLink } from '#modules/aims/public-ui.tsx'
import { Card, CardLine, CardList } from '#ui/card.tsx'
import { WithAside } from '#ui/layout.tsx'
import { Link } from '#ui/link.tsx'
import { Icon } from '#ui/marks/icon.tsx'
import { PageHead } from '#ui/page-head.tsx'
import { useParam } from '#ui/place.ts'
import { Loaded } from '#ui/states/loaded.tsx'
import { SkeletonCard } from '#ui/states/skeleton.tsx'
import { formatExact } from '#ui/words/dates.ts'
import type { ObstaclePage as Obstacle } from '../contract.ts'
import { QuickActs } from './acts.tsx'
import { ConflictSteps } from './conflict-steps.tsx'
import { History } from './history.tsx'
import { ObstacleFacts } from './obstacle-facts.tsx'
import { dueText } from './obstacle-line.tsx'
import './obstacles.css'
import { useObstacle } from './queries.ts'
import { t } from './words.ts'

/** The page of one obstacle: what, with whom, until when, and how it came here. */
export function ObstaclePage() {
  const page = useObstacle(useParam('id'))
  return (
    <>
      {page.data === undefined && <PageHead title={t('one')} />}
      <Loaded query={page} skeleton={<SkeletonCard height={420} />}>
        {obstacle => <Whole obstacle={obstacle} />}
      </Loaded>
    </>
  )
}

function Whole({ obstacle }: { readonly obstacle: Obstacle }) {
  const { title, impact, how, tasks, aim } = obstacle
  return (
    <>
      <PageHead
        title={title}
        above={<Link to="/obstacles">{t('title')}</Link>}
        sub={<Standing obstacle={obstacle} />}
        acts={<QuickActs main obstacle={obstacle} />}
      />
      <WithAside
        aside={
          <Card>
            <ObstacleFacts obstacle={obstacle} />
          </Card>
        }
      >
        {obstacle.confirmBy !== null && (
          <p className="ob-note">
            {t('page.confirm', { name: obstacle.raiser.name, when: formatExact(obstacle.confirmBy) })}
          </p>
        )}
        {obstacle.sensitive && (
          <p className="ob-note">
            <Icon name="lock" size={15} /> {t('page.private')}
          </p>
        )}
        {how !== null && (
          <Card title={t('page.how')}>
            <p className="ob-text">{how}</p>
          </Card>
        )}
        <Card title={t('page.impact')}>
          {impact === '' ? (
            <p className="fl-quiet">{t('page.impact.none')}</p>
          ) : (
            <p className="ob-text">{impact}</p>
          )}
          {aim && (
            <p>
              {t('page.aim')}: <AimLink aim={aim} />
            </p>
          )}
        </Card>
        <ConflictSteps obstacle={obstacle} />
        {tasks.length > 0 && (
          <Card flush title={t('page.tasks')}>
            <CardList>
              {tasks.map(task => (
                <CardLine key={task.id} hint={task.blocked ? t('page.blocked') : undefined}>
                  <Link to={`/tasks/${task.id}`}>{task.title}</Link>
                </CardLine>
              ))}
            </CardList>
          </Card>
        )}
        <Card title={t('page.history')}>
          <History obstacle={obstacle} />
        </Card>
      </WithAside>
    </>
  )
}

function Standing({ obstacle }: { readonly obstacle: Obstacle }) {
  const { severity, level, state, owner } = obstacle
  const due = dueText(obstacle)
  const words = [
    t(`severity.${severity}`),
    t(`level.short.${level}`),
    t(`state.${state}`),
    t('line.with', { name: owner.name }),
  ]
  return <span>{[...words, ...(due === null ? [] : [due])].join(' · ')}</span>
}

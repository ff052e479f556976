import type { ReactNode } from 'react'
import { PersonLink, TeamLink } from '#modules/people/public-ui.tsx'
import { Facts } from '#ui/layout.tsx'
import { formatExact } from '#ui/words/dates.ts'
import { When } from '#ui/words/when.tsx'
import type { ObstaclePage } from '../contract.ts'
import { t } from './words.ts'

/** With whom, until when, where next. */
export function ObstacleFacts({ obstacle }: { readonly obstacle: ObstaclePage }) {
  const { owner, raiser, next, acceptor, helpers, named, about, team } = obstacle
  const open = obstacle.dueAt !== null
  return (
    <Facts>
      <Fact label={t('page.with')}>
        <PersonLink person={owner} />
      </Fact>
      <Fact label={t('page.for')}>
        <PersonLink person={raiser} />, <When at={obstacle.raisedAt} />
      </Fact>
      {open && obstacle.state !== 'taken' && obstacle.takeBy !== null && (
        <Fact label={t('page.take')}>{formatExact(obstacle.takeBy)}</Fact>
      )}
      {open && obstacle.answerBy !== null && (
        <Fact label={t('page.answer')}>{formatExact(obstacle.answerBy)}</Fact>
      )}
      {open && (
        <Fact label={t('page.next')}>
          {next === null ? t('page.next.none') : <PersonLink person={next} />}
        </Fact>
      )}
      {open && acceptor !== null && (
        <Fact label={t('page.acceptor')}>
          <PersonLink person={acceptor} />
        </Fact>
      )}
      {helpers.length > 0 && <Fact label={t('page.helpers')}>{names(helpers)}</Fact>}
      {about !== null && <Fact label={t('page.about')}>{about.name}</Fact>}
      {named.length > 0 && <Fact label={t('page.named')}>{names(named)}</Fact>}
      <Fact label={t('page.cause')}>{t(`cause.${obstacle.cause}`)}</Fact>
      <Fact label={t('page.team')}>
        <TeamLink team={team} />
      </Fact>
      {obstacle.needByOn !== null && (
        <Fact label={t('page.needBy')}>
          <When at={obstacle.needByOn} />
        </Fact>
      )}
    </Facts>
  )
}

function Fact({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  return (
    <div>
      <dt>{label}</dt>
      <dd>{children}</dd>
    </div>
  )
}

function names(people: ObstaclePage['helpers']): string {
  return people.map(({ name }) => name).join(', ')
}

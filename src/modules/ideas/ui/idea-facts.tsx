import type { ReactNode } from 'react'
import { PersonLink } from '#modules/people/public-ui.tsx'
import { Facts } from '#ui/layout.tsx'
import { formatExact } from '#ui/words/dates.ts'
import { When } from '#ui/words/when.tsx'
import type { IdeaPage } from '../contract.ts'
import { t } from './words.ts'

/** By whom, who answers, until when. */
export function IdeaFacts({ idea }: { readonly idea: IdeaPage }) {
  const { proposer, answerer, answeredBy, answeredAt, dueAt, state, kind } = idea
  return (
    <Facts>
      <Fact label={t('page.proposer')}>
        <PersonLink person={proposer} />, <When at={idea.proposedAt} />
      </Fact>
      {state === 'waiting' && (
        <Fact label={t('page.answerer')}>
          <PersonLink person={answerer} />
        </Fact>
      )}
      {dueAt !== null && <Fact label={t('page.due')}>{formatExact(dueAt)}</Fact>}
      {answeredBy !== null && answeredAt !== null && (
        <Fact label={t('page.answered')}>
          <PersonLink person={answeredBy} />, <When at={answeredAt} />
        </Fact>
      )}
      <Fact label={t('page.kind')}>{t(`kind.${kind}`)}</Fact>
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

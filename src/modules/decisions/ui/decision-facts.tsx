import type { ReactNode } from 'react'
import { PersonLink, TeamLink } from '#modules/people/public-ui.tsx'
import { Facts } from '#ui/layout.tsx'
import { When } from '#ui/words/when.tsx'
import type { DecisionPage } from '../contract.ts'
import { t } from './words.ts'

/** Who decides and why they do, until when, and what it is about. */
export function DecisionFacts({ page }: { readonly page: DecisionPage }) {
  const { decider, deciderWhy, decideByOn, decidedOn, revisitOn, overdue, proposer, team, area, readers } =
    page
  return (
    <Facts>
      <Fact label={t(decidedOn === null ? 'page.decider' : 'page.decider.then')}>
        <PersonLink person={decider} />
        <div className="fl-quiet">{t(`why.${deciderWhy}`)}</div>
      </Fact>
      <Fact label={t(decidedOn !== null ? 'page.decided' : overdue ? 'page.over' : 'page.by')}>
        <When at={decidedOn ?? decideByOn} short />
      </Fact>
      {revisitOn !== null && (
        <Fact label={t('page.revisit')}>
          <When at={revisitOn} short />
        </Fact>
      )}
      <Fact label={t('page.proposed')}>
        <PersonLink person={proposer} />, <When at={page.proposedAt} />
      </Fact>
      <Fact label={t('page.kind')}>{t(`kind.${page.kind}`)}</Fact>
      <Fact label={t('page.size')}>
        {t(`size.${page.size}`)}
        {decidedOn === null && <div className="fl-quiet">{t(`size.${page.size}.hint`)}</div>}
      </Fact>
      {team !== null && (
        <Fact label={t('page.team')}>
          <TeamLink team={team} />
        </Fact>
      )}
      {area !== null && <Fact label={t('page.area')}>{area}</Fact>}
      {readers.length > 0 && (
        <Fact label={t('page.readers')}>{readers.map(({ name }) => name).join(', ')}</Fact>
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

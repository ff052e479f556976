import { PersonLink } from '#modules/people/public-ui.tsx'
import { Card } from '#ui/card.tsx'
import { WithAside } from '#ui/layout.tsx'
import { Link } from '#ui/link.tsx'
import { PageHead } from '#ui/page-head.tsx'
import { useParam } from '#ui/place.ts'
import { Quote } from '#ui/quote.tsx'
import { LoadedPage } from '#ui/states/loaded-page.tsx'
import { SkeletonCard } from '#ui/states/skeleton.tsx'
import type { DelegationPage as Page } from '../contract.ts'
import { DelegationActs } from './delegation-acts.tsx'
import { LevelMark, stateText } from './delegation-line.tsx'
import { useDelegation } from './queries.ts'
import { ReachInsCard } from './reach-ins-card.tsx'
import { RecordCard } from './record-card.tsx'
import { TermsCard } from './terms-card.tsx'
import { t } from './words.ts'

/** One delegation: what was agreed, how it goes, and what happened in spite of it. */
export function DelegationPage() {
  const query = useDelegation(useParam('id'))
  return (
    <LoadedPage title={t('one')} query={query} skeleton={<SkeletonCard height={420} />}>
      {page => <Body page={page} />}
    </LoadedPage>
  )
}

function Body({ page }: { readonly page: Page }) {
  const { from, to, needs } = page
  return (
    <>
      <PageHead
        title={page.title}
        above={<Link to="/delegations">{t('title')}</Link>}
        sub={
          <span>
            <PersonLink person={from} /> → <PersonLink person={to} /> · {stateText(page)}
          </span>
        }
        acts={<DelegationActs page={page} />}
      />
      <WithAside aside={<RecordCard page={page} />}>
        {needs !== null && (
          <Card title={t('need.said', { name: to.name })}>
            <Quote>{needs.text}</Quote>
            <p className="fl-quiet">{t(`need.${needs.what}`)}</p>
          </Card>
        )}
        {page.mayBeRaised && page.steps.includes('set_level') && (
          <Card>
            <p>{t('level.raise')}</p>
          </Card>
        )}
        <TermsCard page={page} level={page.kind !== 'cover' && <LevelMark level={page.level} />} />
        <ReachInsCard page={page} />
      </WithAside>
    </>
  )
}

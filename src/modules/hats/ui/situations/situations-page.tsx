import { Children, type ReactNode } from 'react'
import { ButtonLink } from '#ui/button.tsx'
import { Columns, Stack } from '#ui/layout.tsx'
import { PageHead } from '#ui/page-head.tsx'
import { useSession } from '#ui/server/session.ts'
import { EmptyState } from '#ui/states/empty-state.tsx'
import { Loaded } from '#ui/states/loaded.tsx'
import { SkeletonCard } from '#ui/states/skeleton.tsx'
import { formatDate } from '#ui/words/dates.ts'
import type { Situation, Situations } from '../../contract.ts'
import { TwoHatsCard } from '../contrasts/two-hats-card.tsx'
import { HatsViews } from '../findings/hats-views.tsx'
import { AdviceLine } from './advice-line.tsx'
import { useSituations } from './queries.ts'
import { SituationCard } from './situation-card.tsx'
import './situations.css'
import { t } from './words.ts'

/** All my situations, what is for later, and those I see beside others. */
export function SituationsPage() {
  const query = useSituations()
  return (
    <>
      <PageHead
        title={t('title')}
        sub={t('sub')}
        views={<HatsViews current="situations" />}
        acts={
          <>
            {query.data?.mayRehearse && <ButtonLink to="/hats/rehearsal">{t('rehearse')}</ButtonLink>}
            {query.data?.mayReadRecord && <ButtonLink to="/hats/record">{t('record')}</ButtonLink>}
            <ButtonLink to="/hats/rules">{t('rules')}</ButtonLink>
          </>
        }
      />
      <Loaded query={query} skeleton={<SkeletonCard height={320} />}>
        {situations => <Groups situations={situations} />}
      </Loaded>
    </>
  )
}

function Groups({ situations }: { readonly situations: Situations }) {
  const { first, more, later, away, seen, advice, lookedOn } = situations
  return (
    <Stack gap={32}>
      {first.length + later.length + away.length + seen.length === 0 && (
        <EmptyState title={t('empty.title')} icon="hat">
          {lookedOn === null ? t('empty.never') : t('empty.say', { date: formatDate(lookedOn) })}
        </EmptyState>
      )}
      <Group
        title={t('first.title')}
        situations={first}
        says={advice.map(each => <AdviceLine key={each.leadId} advice={each} situations={situations} />)}
      />
      <Group title={t('more.title')} situations={more} />
      <Group title={t('later.title')} situations={later} />
      <Group title={t('away.title')} situations={away} says={[t('away.say')]} />
      <Group title={t('seen.title')} situations={seen} says={[t('seen.say')]} />
      <TwoHatsCard open={[...first, ...more]} />
    </Stack>
  )
}

function Group({
  title,
  situations,
  says = [],
}: {
  readonly title: string
  readonly situations: readonly Situation[]
  readonly says?: readonly ReactNode[]
}) {
  const { person } = useSession()
  if (situations.length === 0) return null
  return (
    <section aria-label={title}>
      <Stack gap={12}>
        <h2>{title}</h2>
        {Children.map(says, sentence => (
          <div className="fl-quiet hat-advice">{sentence}</div>
        ))}
        <Columns gap={12} least={300}>
          {situations.map(situation => (
            <SituationCard key={situation.id} situation={situation} me={person.id} />
          ))}
        </Columns>
      </Stack>
    </section>
  )
}

import { PersonLink } from '#modules/people/public-ui.tsx'
import { ButtonLink } from '#ui/button.tsx'
import { Card, CardLine, CardList } from '#ui/card.tsx'
import { WithAside } from '#ui/layout.tsx'
import { PageHead } from '#ui/page-head.tsx'
import { useSearchWords } from '#ui/place.ts'
import { EmptyState } from '#ui/states/empty-state.tsx'
import { Loaded } from '#ui/states/loaded.tsx'
import { SkeletonCard } from '#ui/states/skeleton.tsx'
import { formatDate } from '#ui/words/dates.ts'
import type { PersonCharter, Who } from '../contract.ts'
import { CharterStanding } from './charter-state.tsx'
import './charters.css'
import { CompareMenu } from './compare-menu.tsx'
import { CoverageCard } from './coverage-card.tsx'
import { ExchangesCard } from './exchanges-card.tsx'
import { OverlapsCard } from './overlaps-card.tsx'
import { useCharters } from './queries.ts'
import { StartButton } from './start-button.tsx'
import { t } from './words.ts'

/** My charter and those of my people, what waits between us, and decisions that two have. `?of=ID` puts one person first, `?team=ID` makes what is decided there that team’s. */
export function ChartersPage() {
  const list = useCharters()
  const [{ of, team: teamId }] = useSearchWords()
  return (
    <>
      <PageHead title={t('title')} sub={t('sub')} />
      <Loaded query={list} skeleton={<SkeletonCard height={420} />}>
        {({ mine, manager, team, exchanges, overlaps }) => (
          <WithAside
            aside={
              <>
                <OverlapsCard overlaps={overlaps} leads={team.length > 0} teamId={teamId} />
                <CoverageCard />
              </>
            }
          >
            <OneCard team={team} id={of} />
            <MineCard mine={mine} manager={manager} />
            <ExchangesCard exchanges={exchanges} />
            <TeamCard team={team} />
          </WithAside>
        )}
      </Loaded>
    </>
  )
}

/** Somebody of my team, where a link led here for them. */
function OneCard({ team, id }: { readonly team: readonly PersonCharter[]; readonly id: string | undefined }) {
  const standing = team.find(({ person }) => person.id === id)
  return standing === undefined ? null : <TeamCard team={[standing]} title={standing.person.name} />
}

function MineCard({ mine, manager }: { readonly mine: PersonCharter; readonly manager: Who | null }) {
  const { open, current, person } = mine
  const shown = open ?? current
  if (shown === null)
    return (
      <Card title={t('mine')}>
        <EmptyState
          title={t('mine.none')}
          icon="flag"
          act={<StartButton personId={person.id} label={t('start')} primary />}
        >
          {t('mine.none.say')}
        </EmptyState>
      </Card>
    )
  return (
    <Card title={t('mine')} aside={manager && <CompareMenu personId={person.id} name={manager.name} />}>
      <div className="ch-mine">
        <div>
          <CharterStanding standing={mine} />
          {current !== null && open !== null && (
            <p className="fl-quiet">{t('state.inForce', { version: current.version })}</p>
          )}
          {open === null && current?.reviewOn && (
            <p className="fl-quiet">{t('state.review', { date: formatDate(current.reviewOn) })}</p>
          )}
          {manager === null && <p className="fl-quiet">{t('mine.top')}</p>}
        </div>
        <ButtonLink to={`/charters/${shown.id}`} tone={mine.waitsForMe ? 'primary' : 'plain'}>
          {t('open.mine')}
        </ButtonLink>
      </div>
    </Card>
  )
}

function TeamCard({
  team,
  title = t('team'),
}: {
  readonly team: readonly PersonCharter[]
  readonly title?: string
}) {
  if (team.length === 0) return null
  return (
    <Card title={title} flush>
      <CardList>
        {team.map(standing => (
          <CardLine
            key={standing.person.id}
            act={<TeamActs standing={standing} />}
            hint={
              <div className="ch-standing">
                <CharterStanding standing={standing} />
              </div>
            }
          >
            <PersonLink person={standing.person} avatar hint={standing.person.title} />
          </CardLine>
        ))}
      </CardList>
    </Card>
  )
}

function TeamActs({ standing }: { readonly standing: PersonCharter }) {
  const { person, open, current, waitsForMe } = standing
  const shown = open ?? current
  return (
    <div className="ch-acts">
      <CompareMenu personId={person.id} name={person.name} />
      {shown === null ? (
        <StartButton personId={person.id} label={t('start.for')} />
      ) : (
        <ButtonLink
          to={`/charters/${shown.id}`}
          size="s"
          tone={waitsForMe ? 'primary' : 'plain'}
          aria-label={`${t(waitsForMe ? 'yours' : 'open')}: ${person.name}`}
        >
          {t(waitsForMe ? 'yours' : 'open')}
        </ButtonLink>
      )}
    </div>
  )
}

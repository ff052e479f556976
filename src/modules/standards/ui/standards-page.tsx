import { useState } from 'react'
import { AimLink } from '#modules/aims/public-ui.tsx'
import { TeamLink } from '#modules/people/public-ui.tsx'
import { Button, ButtonLink } from '#ui/button.tsx'
import { Card, CardLine, CardList } from '#ui/card.tsx'
import { WithAside } from '#ui/layout.tsx'
import { Link } from '#ui/link.tsx'
import { EmptyState } from '#ui/states/empty-state.tsx'
import { Loaded } from '#ui/states/loaded.tsx'
import { SkeletonCard } from '#ui/states/skeleton.tsx'
import type { ProcedureLine, TeamStandards } from '../contract.ts'
import { keptWords } from './kept-words.ts'
import { ProcedureDialog } from './procedure-dialog.tsx'
import { useStandards } from './queries.ts'
import { readWords } from './read-words.ts'
import './standards.css'
import { StandardsHead } from './standards-head.tsx'
import { t } from './words.ts'

/** Procedures by team, and those that serve no goal. */
export function StandardsPage() {
  const list = useStandards()
  const [writing, setWriting] = useState(false)
  const write = (
    <Button tone="primary" icon="plus" onClick={() => setWriting(true)}>
      {t('write')}
    </Button>
  )
  return (
    <>
      <StandardsHead current="procedures" acts={list.data?.mayWrite && list.data.teams.length > 0 && write} />
      <Loaded query={list} skeleton={<SkeletonCard height={420} />}>
        {({ teams, mayWrite }) =>
          teams.length === 0 ? (
            <EmptyState title={t('none')} icon="file" act={mayWrite && write}>
              {t('none.say')}
            </EmptyState>
          ) : (
            <WithAside aside={<Orphans teams={teams} />}>
              {teams.map(team => (
                <TeamCard key={team.team.id} standards={team} />
              ))}
            </WithAside>
          )
        }
      </Loaded>
      {writing && <ProcedureDialog onClose={() => setWriting(false)} />}
    </>
  )
}

function TeamCard({ standards: { team, kept, procedures } }: { readonly standards: TeamStandards }) {
  return (
    <Card
      title={<TeamLink team={team} />}
      flush
      aside={kept && kept.of > 0 && <span className="st-kept">{keptWords(kept)}</span>}
    >
      <CardList>
        {procedures.map(procedure => (
          <CardLine
            key={procedure.id}
            hint={<Hint procedure={procedure} />}
            act={
              procedure.waitsForMe && (
                <ButtonLink
                  to={`/standards/${procedure.id}`}
                  size="s"
                  tone="primary"
                  aria-label={`${t('read.yours')}: ${procedure.title}`}
                >
                  {t('read.yours')}
                </ButtonLink>
              )
            }
          >
            <Link to={`/standards/${procedure.id}`}>{procedure.title}</Link>
          </CardLine>
        ))}
      </CardList>
    </Card>
  )
}

function Hint({
  procedure: { goal, version, followers, acknowledged, owner, kept },
}: {
  readonly procedure: ProcedureLine
}) {
  return (
    <>
      {goal === null ? (
        t('goal.none')
      ) : (
        <>
          {t('goal.serves')} <AimLink aim={{ id: goal.id, title: goal.title ?? '' }} />
        </>
      )}
      {' · '}
      {owner.name}
      <br />
      {readWords(acknowledged, followers, version)}
      {kept && kept.of > 0 && <> · {keptWords(kept)}</>}
    </>
  )
}

function Orphans({ teams }: { readonly teams: readonly TeamStandards[] }) {
  const orphans = teams.flatMap(({ team, procedures }) =>
    procedures.filter(({ goal }) => goal === null).map(procedure => ({ team, procedure })),
  )
  if (orphans.length === 0) return null
  return (
    <Card title={t('orphans')}>
      <p className="fl-quiet">{t('orphans.say')}</p>
      <ul className="st-pair">
        {orphans.map(({ team, procedure }) => (
          <li key={procedure.id}>
            <Link to={`/standards/${procedure.id}`}>{procedure.title}</Link>
            <span className="fl-quiet">{team.name}</span>
          </li>
        ))}
      </ul>
    </Card>
  )
}

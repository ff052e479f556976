import { Fragment } from 'react'
import { PersonLink, TeamLink } from '#modules/people/public-ui.tsx'
import { ButtonLink } from '#ui/button.tsx'
import { Card } from '#ui/card.tsx'
import { Disclosure } from '#ui/disclosure.tsx'
import { Row } from '#ui/layout.tsx'
import { Link } from '#ui/link.tsx'
import { Status } from '#ui/marks/status.tsx'
import { EmptyState } from '#ui/states/empty-state.tsx'
import { type Column, RowTable } from '#ui/table/row-table.tsx'
import { formatNumber, formatPercent } from '#ui/words/numbers.ts'
import { When } from '#ui/words/when.tsx'
import type { AimCard, TeamPlans } from '../../contract.ts'
import '../aims.css'
import { HealthMark } from '../health-mark.tsx'
import { usePlanBoard } from '../queries.ts'
import { standingOf } from '../standing.ts'
import { t as aims } from '../words.ts'
import { t } from './words.ts'

/** The goals of the reader’s teams, how far each has come from brief to result; the teams below are folded. Nothing for who leads nobody. */
export function PlanBoardCard() {
  const { data } = usePlanBoard()
  if (data === undefined || data.teams.length === 0) return null
  return <PlanBoard teams={data.teams} />
}

function PlanBoard({ teams }: { readonly teams: readonly TeamPlans[] }) {
  const own = teams.filter(({ below }) => !below)
  const below = teams.filter(team => team.below)
  return (
    <Card flush title={t('title')} aside={<Link to="/direction">{t('map')}</Link>}>
      {own.map(({ team, goals }) => (
        <Fragment key={team.id}>
          {own.length > 1 && (
            <h3 className="aim-board-team">
              <TeamLink team={team} />
            </h3>
          )}
          <Goals team={team} goals={goals} />
        </Fragment>
      ))}
      {below.length > 0 && (
        <div className="aim-boards-below">
          {below.map(({ team, goals }) => (
            <Disclosure key={team.id} summary={<Summary team={team} goals={goals} />}>
              <Goals team={team} goals={goals} />
            </Disclosure>
          ))}
        </div>
      )}
    </Card>
  )
}

type Plans = Pick<TeamPlans, 'team' | 'goals'>

/** “Platform · 4 open goals ● 2 on track ■ 1 off track”. */
function Summary({ team, goals }: Plans) {
  const groups = Map.groupBy(goals, goal => standingOf(goal).word)
  return (
    <Row gap={12}>
      {t('below', { team: team.name, goals: t('goals', { count: goals.length }) })}
      <span className="aim-counts">
        {Array.from(groups, ([word, [first, ...others]]) =>
          first === undefined ? null : (
            <Status key={word} kind={standingOf(first).kind}>
              {others.length + 1} {word}
            </Status>
          ),
        )}
      </span>
    </Row>
  )
}

function Goals({ team, goals }: Plans) {
  if (goals.length === 0)
    return (
      <EmptyState
        title={t('none')}
        icon="compass"
        act={<ButtonLink to="/aims/new">{t('none.act')}</ButtonLink>}
      >
        {t('none.say')}
      </EmptyState>
    )
  return (
    <RowTable
      label={t('below', { team: team.name, goals: t('goals', { count: goals.length }) })}
      rows={goals}
      columns={COLUMNS}
      idOf={goal => goal.id}
      nameOf={goal => goal.title}
    />
  )
}

const COLUMNS: readonly Column<AimCard>[] = [
  {
    id: 'goal',
    head: t('goal'),
    wide: true,
    onPhone: 'title',
    cell: goal => (
      <>
        <Link to={`/aims/${goal.id}`}>{goal.title}</Link>
        <div className="fl-quiet aim-board-owner">
          {goal.owner === null ? aims('owner.none') : <PersonLink person={goal.owner} />}
        </div>
      </>
    ),
    by: ({ title }) => title,
  },
  {
    id: 'brief',
    head: t('brief'),
    cell: ({ state }) => t(state === 'draft' ? 'brief.draft' : 'brief.given'),
  },
  { id: 'plan', head: t('plan'), cell: planOf },
  {
    id: 'live',
    head: t('live'),
    cell: goal => (goal.state === 'live' ? <HealthMark aim={goal} /> : t('live.not')),
  },
  { id: 'result', head: t('result'), cell: resultOf, by: ({ share }) => share },
  {
    id: 'chance',
    head: t('chance'),
    cell: ({ chance }) => (chance === null ? t('chance.none') : aims(`chance.${chance}`)),
    by: ({ chance }) => chance,
  },
  {
    id: 'due',
    head: t('due'),
    cell: ({ dueOn }) => (dueOn === null ? aims('due.none') : <When at={dueOn} short />),
    by: ({ dueOn }) => dueOn,
  },
]

/** What there is to do about a plan leads to it. */
function planOf({ id, state }: AimCard) {
  if (state === 'draft') return t('plan.none')
  if (state === 'live') return t('plan.live')
  return <Link to={`/aims/${id}`}>{t(state === 'planned' ? 'plan.planned' : 'plan.briefed')}</Link>
}

/** “25 of 40 sites · 62%, expected 70%”; of a band, “93.8 % · in its band: 100%”, how many of the last values. */
function resultOf(goal: AimCard) {
  if (goal.state !== 'live') return '–'
  if (goal.share === null) return t('result.none')
  const share = formatPercent(goal.share)
  return (
    <span>
      {goal.current !== null && measured(goal)}
      <span className="fl-quiet">{paceOf(goal, share)}</span>
    </span>
  )
}

/** What was measured last, on a line of its own; nothing of what is not measured in numbers. */
function measured({ measureType, current, target, unit }: AimCard) {
  if (measureType !== 'number' && measureType !== 'band') return null
  const words = { value: formatNumber(current), target: formatNumber(target), unit: unit ?? '' }
  return (
    <>
      {t(measureType === 'number' ? 'value' : 'value.band', words)}
      <br />
    </>
  )
}

function paceOf({ measureType, expected }: AimCard, share: string) {
  if (measureType === 'band') return t('result.band', { share })
  return expected === null
    ? t('result.alone', { share })
    : t('result.of', { share, expected: formatPercent(expected) })
}

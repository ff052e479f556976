import { Link } from '#ui/link.tsx'
import type { LoadsBelow } from '../../contract.ts'
import { t } from '../words.ts'
import { BranchMark } from './load-mark.tsx'
import { daysText, teamSentence, teamVerdict } from './load-words.ts'

/** What the page says first: whether the work fits the time, and what nobody has yet. */
export function LoadLead({ loads }: { readonly loads: LoadsBelow }) {
  const { team, all } = loads
  const { unassigned } = all
  return (
    <div className="tk-load-lead">
      <p>
        {teamSentence(loads)} <BranchMark branch={all}>{teamVerdict(all)}</BranchMark>
      </p>
      {unassigned.tasks > 0 && (
        <p className="fl-quiet">
          <NobodysLink team={team} count={unassigned.tasks} />{' '}
          {t('load.unassigned.days', { count: unassigned.tasks, days: daysText(unassigned.taskDays) })}{' '}
          {unassigned.critical > 0 && t('load.unassigned.critical', { count: unassigned.critical })}
        </p>
      )}
    </div>
  )
}

/** “3 tasks that nobody has”, leading to them. */
export function NobodysLink({ team, count }: { readonly team: LoadsBelow['team']; readonly count: number }) {
  return (
    <Link to={`/tasks/list?whose=nobody&team=${team.id}&teamName=${encodeURIComponent(team.name)}`}>
      {t('load.unassigned', { count })}
    </Link>
  )
}

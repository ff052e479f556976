import { addDays } from '#kernel/local-date.ts'
import { TeamPicker } from '#modules/people/public-ui.tsx'
import { Card } from '#ui/card.tsx'
import { DateField } from '#ui/form/date-field.tsx'
import { Stack } from '#ui/layout.tsx'
import { Link } from '#ui/link.tsx'
import { Loaded } from '#ui/loaded.tsx'
import { useSearchWords } from '#ui/place.ts'
import { useSession } from '#ui/session.ts'
import { SkeletonCard } from '#ui/skeleton.tsx'
import type { TeamLoad } from '../../contract.ts'
import { useTeamLoad } from '../queries.ts'
import { t } from '../words.ts'
import { WorkHead } from '../work-head.tsx'
import { LoadTable, LoadWordMark } from './load-table.tsx'

/** How full the next weeks of a team are, person by person: in words, not scores. */
export function LoadPage() {
  const [words, change] = useSearchWords()
  const { today } = useSession()
  const { team: teamId, to } = words
  const load = useTeamLoad({ ...(teamId ? { teamId } : {}), ...(to ? { to } : {}) })
  const team = load.data && { id: load.data.team.id, label: load.data.team.name }
  return (
    <>
      <WorkHead view="load" sub={load.data && <Together load={load.data} />} />
      <Stack>
        <div className="tk-filters" data-few>
          <TeamPicker
            label={t('load.of')}
            value={team ?? null}
            onChange={picked => change({ team: picked?.id })}
          />
          <DateField
            label={t('load.to')}
            min={today}
            max={addDays(today, 366)}
            value={to ?? load.data?.to ?? ''}
            onChange={date => change({ to: date === '' ? undefined : date })}
          />
        </div>
        <Loaded query={load} skeleton={<SkeletonCard height={360} />}>
          {data => (
            <>
              <Card flush>
                <LoadTable load={data} />
              </Card>
              <Notes load={data} />
            </>
          )}
        </Loaded>
      </Stack>
    </>
  )
}

function Together({ load }: { readonly load: TeamLoad }) {
  return (
    <span className="tk-together">
      {load.team.name} · {t('load.together')}: <LoadWordMark load={load.together} />
    </span>
  )
}

/** What nobody has, and what the figures leave out. */
function Notes({ load }: { readonly load: TeamLoad }) {
  const { unassigned, together } = load
  return (
    <div className="tk-load-notes">
      {unassigned.tasks > 0 && (
        <p>
          <Link
            to={`/tasks/list?whose=nobody&team=${load.team.id}&teamName=${encodeURIComponent(load.team.name)}`}
          >
            {t('load.unassigned', { count: unassigned.tasks })}
          </Link>
          {unassigned.critical > 0 && `, ${t('load.unassigned.critical', { count: unassigned.critical })}`}
        </p>
      )}
      <p className="fl-faint">
        {t('load.how')} {together.unestimated > 0 && t('load.unestimated', { count: together.unestimated })}{' '}
        {together.undated > 0 && t('load.undated', { count: together.undated })}
      </p>
    </div>
  )
}

import { addDays } from '#kernel/local-date.ts'
import { TeamPicker } from '#modules/people/public-ui.tsx'
import { Disclosure } from '#ui/disclosure.tsx'
import { DateField } from '#ui/form/date-field.tsx'
import { Stack } from '#ui/layout.tsx'
import { useSearchWords } from '#ui/place.ts'
import { useSession } from '#ui/server/session.ts'
import { Loaded } from '#ui/states/loaded.tsx'
import { SkeletonCard } from '#ui/states/skeleton.tsx'
import type { BranchLoad } from '../../contract.ts'
import { useLoads } from '../queries.ts'
import '../tasks.css'
import { t } from '../words.ts'
import { WorkHead } from '../work-head.tsx'
import { LoadGroups } from './load-groups.tsx'
import { LoadLead } from './load-lead.tsx'
import { TeamsBelow } from './loads-below.tsx'

/** Whether the work of the next weeks fits the time of a team and of each of its people: in sentences, not scores. */
export function LoadPage() {
  const [words, change] = useSearchWords()
  const { today } = useSession()
  const { team: teamId, to } = words
  const loads = useLoads({ ...(teamId ? { teamId } : {}), ...(to ? { to } : {}) })
  const team = loads.data && { id: loads.data.load.team.id, label: loads.data.load.team.name }
  return (
    <>
      <WorkHead view="load" />
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
            value={to ?? loads.data?.load.to ?? ''}
            onChange={date => change({ to: date === '' ? undefined : date })}
          />
        </div>
        <Loaded query={loads} skeleton={<SkeletonCard height={360} />}>
          {({ load, below }) => (
            <>
              <LoadLead loads={below} />
              <TeamsBelow teams={below.teams} {...(to ? { to } : {})} />
              <LoadGroups persons={load.persons} />
              <Notes all={below.all} />
            </>
          )}
        </Loaded>
      </Stack>
    </>
  )
}

/** What the figures leave out, and how they come about. */
function Notes({ all: { together } }: { readonly all: BranchLoad }) {
  return (
    <div className="tk-load-notes">
      {together.unestimated > 0 && <p>{t('load.unestimated', { count: together.unestimated })}</p>}
      {together.undated > 0 && <p>{t('load.undated', { count: together.undated })}</p>}
      <Disclosure summary={t('load.how')}>
        <p>{t('load.how.task')}</p>
        <p>{t('load.how.time')}</p>
      </Disclosure>
    </div>
  )
}

import { Status } from '#ui/marks/status.tsx'
import { useAction } from '#ui/server/use-action.ts'
import { When } from '#ui/words/when.tsx'
import type { AimPage, Milestone } from '../../contract.ts'
import { mayDo } from '../act/acts.ts'
import { AIMS, aims } from '../queries.ts'
import { criteriaOf, milestoneState } from './coverage.ts'
import { t } from './words.ts'

/** The milestones of a plan as a table: what each covers, when it is due, how it stands. Cards on a phone. */
export function Milestones({ page }: { readonly page: AimPage }) {
  return (
    <table className="milestones">
      <thead>
        <tr>
          <th scope="col">{t('plan.covers')}</th>
          <th scope="col">{t('plan.milestone')}</th>
          <th scope="col">{t('plan.due')}</th>
          <th scope="col">{t('plan.state')}</th>
        </tr>
      </thead>
      <tbody>
        {page.plan.milestones.map(milestone => (
          <tr key={milestone.id}>
            <td className="fl-numeric milestone-covers">
              {criteriaOf(milestone.id, page.brief.criteria).join(', ') || '–'}
            </td>
            <th scope="row">{milestone.title}</th>
            <td className="fl-numeric milestone-due">
              {milestone.dueOn === null ? '–' : <When at={milestone.dueOn} short />}
            </td>
            <td>
              <MilestoneMark page={page} milestone={milestone} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function MilestoneMark({ page, milestone }: { readonly page: AimPage; readonly milestone: Milestone }) {
  const state = milestoneState(milestone, page.asOf)
  const done = state.kind === 'done'
  const turn = useAction({
    run: () =>
      aims.completeMilestone({ params: { id: page.id, milestoneId: milestone.id }, body: { done: !done } }),
    refresh: [AIMS],
    failure: 'toast',
  })
  const mark = (
    <Status kind={done ? 'achieved' : state.kind === 'late' ? 'off-track' : 'no-data'}>
      {state.kind === 'late' ? t('plan.late', { count: state.days }) : t(done ? 'plan.done' : 'plan.open')}
    </Status>
  )
  if (!mayDo(page, 'complete_milestone')) return mark
  const label = t(done ? 'plan.markOpen' : 'plan.markDone', { title: milestone.title })
  return (
    <button
      type="button"
      className="milestone-turn"
      aria-label={label}
      title={label}
      aria-pressed={done}
      onClick={() => void turn.go()}
    >
      {mark}
    </button>
  )
}

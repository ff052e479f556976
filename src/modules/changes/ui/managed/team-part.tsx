import { useState } from 'react'
import { TeamLink } from '#modules/people/public-ui.tsx'
import { Button } from '#ui/button.tsx'
import { Link } from '#ui/link.tsx'
import { Status, type StatusKind } from '#ui/marks/status.tsx'
import { formatDate } from '#ui/words/dates.ts'
import type { ChangePage, Impact, Team } from '../../contract.ts'
import { t } from '../words.ts'
import { GoDialog } from './go-dialog.tsx'
import { sizeOf } from './size.ts'
import { TaskDialog } from './task-dialog.tsx'

/** One team on the map: what becomes different, who answers for it, whether it starts, and its tasks. */
export function TeamPart({
  page,
  team,
  onImpact,
}: {
  readonly page: ChangePage
  readonly team: Team
  readonly onImpact: ((impact: Impact) => void) | undefined
}) {
  const [open, setOpen] = useState<'go' | 'task' | null>(null)
  const impacts = page.impacts.filter(each => each.team.id === team.id)
  return (
    <section className="chg-team" aria-label={team.name}>
      <div className="chg-team-head">
        <h3>
          <TeamLink team={team} />
        </h3>
        <GoMark team={team} />
      </div>
      {team.overload.length > 0 && (
        <Status kind="at-risk">
          {t('overload', { count: team.overload.length, names: team.overload.join(', ') })}
        </Status>
      )}
      <ul className="chg-impacts">
        {impacts.map(each => (
          <li key={each.id}>
            <div>
              <span className="chg-kind">{t(`impact.${each.kind}`)}</span> {each.what}
            </div>
            <div className="fl-quiet">
              {t(`size.${sizeOf(each.size)}`)} ·{' '}
              {each.owner === null ? (
                <Status kind="at-risk">{t('impacts.owner.none')}</Status>
              ) : (
                each.owner.name
              )}
              {onImpact !== undefined && (
                <Button
                  tone="quiet"
                  size="s"
                  icon="edit"
                  aria-label={`${t('edit')}: ${each.what}`}
                  onClick={() => onImpact(each)}
                />
              )}
            </div>
          </li>
        ))}
      </ul>
      {team.go !== null && (
        <p className="chg-heard">
          “{team.go.note}”{' '}
          <span className="fl-quiet">
            {team.go.by.name}, {formatDate(team.go.decidedOn)}
          </span>
          {team.go.reason !== null && (
            <span className="chg-reason"> {t('go.reason.said', { reason: team.go.reason })}</span>
          )}
        </p>
      )}
      {team.tasks.length > 0 && (
        <ul className="chg-tasks">
          {team.tasks.map(({ id, title, assignee }) => (
            <li key={id}>
              <Link to={`/tasks/${id}`}>{title}</Link>{' '}
              <span className="fl-quiet">{assignee?.name ?? ''}</span>
            </li>
          ))}
        </ul>
      )}
      {team.mayDecide && (
        <div className="chg-acts">
          <Button size="s" onClick={() => setOpen('go')}>
            {team.go === null ? t('go.decide') : t('go.again')}
            <span className="fl-hidden">: {team.name}</span>
          </Button>
          <Button size="s" tone="quiet" icon="plus" onClick={() => setOpen('task')}>
            {t('tasks.add')}
            <span className="fl-hidden">: {team.name}</span>
          </Button>
        </div>
      )}
      {open === 'go' && <GoDialog page={page} team={team} onClose={() => setOpen(null)} />}
      {open === 'task' && <TaskDialog page={page} team={team} onClose={() => setOpen(null)} />}
    </section>
  )
}

function GoMark({ team: { go, readiness } }: { readonly team: Team }) {
  if (go === null) return <Status kind="no-data">{t('go.none')}</Status>
  const below = readiness?.below === true
  const kind: StatusKind = go.answer === 'no_go' ? 'off-track' : below ? 'at-risk' : 'on-track'
  const words = [
    t(`go.said.${go.answer}`),
    ...(below ? [t('go.below')] : []),
    ...(readiness === null ? [] : [t(`go.from.${readiness.from}`)]),
  ]
  return <Status kind={kind}>{words.join(', ')}</Status>
}

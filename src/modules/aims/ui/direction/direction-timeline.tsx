import type { LocalDate } from '#kernel/local-date.ts'
import { Link } from '#ui/link.tsx'
import { Mark } from '#ui/marks/status.tsx'
import { todayHere } from '#ui/words/dates.ts'
import { When } from '#ui/words/when.tsx'
import type { AimMap } from '../../contract.ts'
import { useAimAddress } from '../aim-address.ts'
import { standingOf } from '../standing.ts'
import { type TimelineRow, timelineOf } from './timeline.ts'
import { t } from './words.ts'

/** Goals along the calendar, strategy by strategy. On a phone the lanes give way to dates in words. */
export function DirectionTimeline({ map }: { readonly map: AimMap }) {
  const timeline = timelineOf(map.nodes, map.asOf ?? todayHere())
  if (timeline === null) return <p className="fl-quiet">{t('timeline.empty')}</p>
  return (
    <div className="timeline">
      <div className="timeline-head" aria-hidden="true">
        <span />
        <Scale months={timeline.months} today={timeline.today} />
      </div>
      {timeline.groups.map(group => (
        <section key={group.id} aria-label={group.title}>
          <h2 className="timeline-group">{group.title}</h2>
          <ul>
            {group.rows.map(row => (
              <Row key={row.aim.id} row={row} today={timeline.today} />
            ))}
          </ul>
        </section>
      ))}
    </div>
  )
}

function Scale({
  months,
  today,
}: {
  readonly months: readonly { readonly on: LocalDate; readonly label: string; readonly at: number }[]
  readonly today: number
}) {
  return (
    <span className="timeline-lane timeline-scale">
      {months.map(month => (
        <i key={month.on} style={{ insetInlineStart: `${month.at * 100}%` }}>
          {month.label}
        </i>
      ))}
      <b style={{ insetInlineStart: `${today * 100}%` }}>{t('timeline.today')}</b>
    </span>
  )
}

function Row({ row, today }: { readonly row: TimelineRow; readonly today: number }) {
  const { aim, at } = row
  const address = useAimAddress()
  const standing = standingOf(aim)
  return (
    <li className="timeline-row" data-dimmed={!aim.match || undefined}>
      <span className="timeline-title" style={{ paddingInlineStart: row.level * 14 }}>
        <Link to={address(aim.id)}>{aim.title}</Link>
      </span>
      <span className="timeline-lane">
        <u style={{ insetInlineStart: `${today * 100}%` }} />
        {at !== null && (
          <span
            className="timeline-mark"
            style={{ insetInlineStart: `${at * 100}%` }}
            data-late={at > 0.8 || undefined}
          >
            <Mark kind={standing.kind} />
            <span className="fl-hidden">{standing.word}, </span>
            {aim.dueOn !== null && <When at={aim.dueOn} short />}
          </span>
        )}
        {at === null && <span className="fl-faint timeline-none">{t('timeline.none')}</span>}
      </span>
    </li>
  )
}

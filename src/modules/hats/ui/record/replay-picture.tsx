import { Disclosure } from '#ui/disclosure.tsx'
import { formatDate } from '#ui/words/dates.ts'
import { formatNumber } from '#ui/words/numbers.ts'
import type { RecordPage } from '../../contract.ts'
import './record.css'
import { t } from './words.ts'

type Replay = RecordPage['replay']

interface Line {
  readonly id: string
  readonly title: string
  readonly hat: 'lead' | 'manage' | 'both'
  readonly open: readonly number[]
}

/** Columns of the table: a quarter of a year apart, so that it can be read aloud. */
const QUARTER_WEEKS = 13

/** Weeks from left to right, a row for each hat and rule; the more is open, the fuller the colour of its hat. The same as a table below. */
export function ReplayPicture({ replay }: { readonly replay: Replay }) {
  const { weeks, hats, rules } = replay
  if (weeks.length === 0) return <p className="fl-quiet">{t('replay.none')}</p>
  const lines: readonly Line[] = [
    ...hats.map(({ hat, open }) => ({ id: hat, hat, title: t(hat), open })),
    ...rules,
  ]
  const ticks = ticksOf(weeks)
  return (
    <figure className="hat-replay">
      <div role="img" aria-label={summaryOf(replay)} className="hat-replay-rows">
        {lines.map(line => (
          <Strip key={line.id} line={line} />
        ))}
        <div className="hat-replay-axis">
          {ticks.map(at => (
            <span key={at} style={{ insetInlineStart: `${(at / weeks.length) * 100}%` }}>
              {formatDate(weeks[at] ?? '')}
            </span>
          ))}
        </div>
        <Key />
      </div>
      <figcaption>
        <Disclosure summary={t('table')}>
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls sideways is reached by the keyboard. */}
          <section className="hat-replay-table" aria-label={t('table')} tabIndex={0}>
            <table>
              <caption className="fl-hidden">{t('replay')}</caption>
              <thead>
                <tr>
                  <th scope="col">{t('table.row')}</th>
                  {ticks.map(at => (
                    <th key={at} scope="col">
                      {formatDate(weeks[at] ?? '')}
                    </th>
                  ))}
                </tr>
              </thead>
              <tbody>
                {lines.map(({ id, title, open }) => (
                  <tr key={id}>
                    <th scope="row">{title}</th>
                    {ticks.map(at => (
                      <td key={at}>{levelWords(open[at] ?? 0)}</td>
                    ))}
                  </tr>
                ))}
              </tbody>
            </table>
          </section>
        </Disclosure>
      </figcaption>
    </figure>
  )
}

function Strip({ line: { title, hat, open } }: { readonly line: Line }) {
  return (
    <div className="hat-replay-row" data-hat={hat === 'manage' ? 'manage' : 'lead'}>
      <span className="hat-replay-name">{title}</span>
      <svg viewBox={`0 0 ${open.length} 1`} preserveAspectRatio="none" aria-hidden="true">
        {open.map(
          (count, at) =>
            count > 0 && (
              // biome-ignore lint/suspicious/noArrayIndexKey: a week is its place.
              <rect key={at} x={at} y={0} width={1} height={1} style={{ opacity: depthOf(count) }} />
            ),
        )}
      </svg>
    </div>
  )
}

function Key() {
  return (
    <div className="hat-replay-key">
      {[1, 10, 20, 30].map(count => (
        <span key={count}>
          <i data-hat="lead" style={{ opacity: depthOf(count) }} />
          <i data-hat="manage" style={{ opacity: depthOf(count) }} /> {levelWords(count)}
        </span>
      ))}
    </div>
  )
}

/** Fewer than ten is pale; each ten is fuller, up to thirty. */
function depthOf(count: number): number {
  return count < 10 ? 0.3 : Math.min(1, 0.45 + (Math.min(count, 30) / 10 - 1) * 0.275)
}

function levelWords(count: number): string {
  if (count === 0) return t('level.0')
  return count < 10 ? t('level.some') : t('level.tens', { count: formatNumber(count) })
}

function ticksOf(weeks: readonly string[]): number[] {
  return weeks.map((_, at) => at).filter(at => at % QUARTER_WEEKS === 0)
}

function summaryOf({ weeks, hats }: Replay): string {
  const said = (wanted: 'lead' | 'manage') =>
    t('replay.hat', {
      hat: t(wanted),
      most: levelWords(Math.max(0, ...(hats.find(({ hat }) => hat === wanted)?.open ?? []))),
    })
  return t('replay.summary', {
    from: formatDate(weeks[0] ?? ''),
    to: formatDate(weeks.at(-1) ?? ''),
    lead: said('lead'),
    manage: said('manage'),
  })
}

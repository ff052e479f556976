import { Card } from '#ui/card.tsx'
import { Disclosure } from '#ui/disclosure.tsx'
import { Stack } from '#ui/layout.tsx'
import { Loaded } from '#ui/states/loaded.tsx'
import { SkeletonCard } from '#ui/states/skeleton.tsx'
import { formatDate } from '#ui/words/dates.ts'
import type { BalanceView, Season } from '../../balance/contract.ts'
import './balance.css'
import { placed, type Range, rangeWords } from './mix-bar.tsx'
import { useSeasons } from './queries.ts'
import { t } from './words.ts'

/** The reader's weeks of now above those before, so that they see how leading and managing changed with their posts. */
export function SeasonsCard({ balance }: { readonly balance: BalanceView }) {
  const query = useSeasons()
  return (
    <Loaded query={query} skeleton={<SkeletonCard height={160} />}>
      {({ entries }) => {
        const isSome = entries.some(({ told }) => told !== null)
        return (
          <Card title={t('seasons.title')}>
            <Stack gap={12}>
              <p className="fl-quiet">{t(isSome ? 'seasons.hint' : 'seasons.none')}</p>
              {isSome && <Seasons now={balance} before={entries} />}
            </Stack>
          </Card>
        )
      }}
    </Loaded>
  )
}

interface SeasonsProps {
  readonly now: Pick<BalanceView, 'told' | 'expected' | 'recorded'>
  readonly before: readonly Season[]
}

/** How many earlier ones are shown before one has to ask for more: a year with the current one. */
const AT_FIRST = 4

/** A line for each twelve weeks. Only of spans that do not meet is it said that they differ. */
export function Seasons({ now, before }: SeasonsProps) {
  const [first, rest] = [before.slice(0, AT_FIRST), before.slice(AT_FIRST)]
  return (
    <>
      <ol className="hb-seasons">
        <Line when={t('seasons.now')} {...now} events={now.recorded.events} />
        <Lines seasons={first} now={now.told} />
      </ol>
      {rest.length > 0 && (
        <Disclosure summary={t('seasons.rest', { count: rest.length })}>
          <ol className="hb-seasons">
            <Lines seasons={rest} now={now.told} />
          </ol>
        </Disclosure>
      )}
    </>
  )
}

function Lines({ seasons, now }: { readonly seasons: readonly Season[]; readonly now: Range | null }) {
  return seasons.map(season => (
    <Line
      key={season.from}
      when={t('seasons.when', { from: formatDate(season.from), to: formatDate(season.to) })}
      {...season}
      than={thanNow(season.told, now)}
    />
  ))
}

interface LineProps extends Pick<Season, 'told' | 'expected' | 'events'> {
  readonly when: string
  readonly title?: string | null
  readonly than?: 'more' | 'less' | null
}

function Line({ when, title, told, expected, events, than = null }: LineProps) {
  return (
    <li>
      <div>
        <b>{when}</b> {title && <span className="fl-quiet">{title}</span>}
      </div>
      {told !== null && (
        <div className="hb-scale hb-season" aria-hidden="true">
          <span className="hb-track" />
          <span className="hb-band" style={placed(told)} />
          {expected !== null && <span className="hb-bracket" style={placed(expected)} />}
        </div>
      )}
      <div className="fl-quiet">{lineWords({ told, expected, events, than })}</div>
    </li>
  )
}

function lineWords({ told, expected, events, than }: Omit<LineProps, 'when' | 'title'>): string {
  if (told === null) return t('seasons.few', { count: events })
  const words = t('seasons.told', { range: rangeWords(told), count: events })
  return [
    words,
    ...(expected === null ? [] : [t('seasons.expected', { range: rangeWords(expected) })]),
    ...(than ? [t(`seasons.${than}`)] : []),
  ].join(' ')
}

function thanNow(told: Range | null, now: Range | null): 'more' | 'less' | null {
  if (told === null || now === null) return null
  return told.low > now.high ? 'more' : told.high < now.low ? 'less' : null
}

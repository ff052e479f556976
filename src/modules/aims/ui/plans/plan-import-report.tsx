import { Button, ButtonLink } from '#ui/button.tsx'
import { Card } from '#ui/card.tsx'
import { Disclosure } from '#ui/disclosure.tsx'
import { Row, Stack } from '#ui/layout.tsx'
import { type Column, RowTable } from '#ui/table/row-table.tsx'
import { formatNumber } from '#ui/words/numbers.ts'
import type { PlanReport } from '../../contract/plans.ts'
import { fateOf, newsOf } from './plan-news.ts'
import './plans.css'
import { t } from './words.ts'

/** What the report of an import takes. */
export interface PlanImportReportProps {
  readonly report: PlanReport
  readonly pending: boolean
  readonly onApply: () => void
  readonly onAgain: () => void
}

type PlanAim = PlanReport['aims'][number]

/** What becomes of a plan (or became, once it is imported): the sum of it, each aim, and what is kept aside. */
export function PlanImportReport({ report, pending, onApply, onAgain }: PlanImportReportProps) {
  const { title, dryRun, aims, kept, warnings, differences } = report
  return (
    <Card title={t(dryRun ? 'will.title' : 'did.title', { title })}>
      <Stack gap={16}>
        <div role="status">
          {newsOf(report).map(sentence => (
            <p key={sentence}>{sentence}</p>
          ))}
        </div>
        <Row>
          {dryRun ? (
            <Button tone="primary" icon="check" pending={pending} onClick={onApply}>
              {t('apply')}
            </Button>
          ) : (
            <ButtonLink tone="primary" icon="compass" to="/direction">
              {t('look')}
            </ButtonLink>
          )}
          <Button onClick={onAgain}>{t('again')}</Button>
        </Row>
        <Asides list={warnings} summary={t('warnings.title', { count: warnings.length })} open />
        <RowTable
          label={t('table.label')}
          rows={aims.map((aim, at) => ({ ...aim, at }))}
          columns={COLUMNS}
          idOf={row => String(row.at)}
          nameOf={row => row.title}
        />
        <Asides list={kept} summary={t('aside.title', { count: kept.length })} words={t('aside.words')} />
        <Asides
          list={differences}
          summary={t('differences.title', { count: differences.length })}
          words={t('differences.words')}
        />
      </Stack>
    </Card>
  )
}

const COLUMNS: readonly Column<PlanAim & { readonly at: number }>[] = [
  {
    id: 'title',
    head: t('table.title'),
    onPhone: 'title',
    cell: aim => (
      <span className="plan-title" style={{ paddingInlineStart: `${Math.min(aim.level, 6) * 16}px` }}>
        {aim.title}
      </span>
    ),
  },
  { id: 'kind', head: t('table.kind'), cell: aim => t(`kind.${aim.kind}`) },
  { id: 'measure', head: t('table.measure'), cell: aim => aim.measure ?? t('nothing') },
  { id: 'checkIns', head: t('table.checkIns'), numeric: true, cell: aim => formatNumber(aim.checkIns) },
  { id: 'fate', head: t('table.fate'), cell: aim => t(`fate.${fateOf(aim)}`) },
]

// A list of thousands helps nobody on a page; the command line prints it whole.
const MOST = 200

interface AsidesProps {
  readonly list: PlanReport['kept']
  readonly summary: string
  readonly words?: string
  readonly open?: boolean
}

function Asides({ list, summary, words, open = false }: AsidesProps) {
  if (list.length === 0) return null
  return (
    <Disclosure summary={summary} open={open}>
      {words !== undefined && <p className="fl-quiet">{words}</p>}
      <ul className="plan-asides">
        {list.slice(0, MOST).map(({ path, what }, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the list never changes, and a file may say the same thing twice.
          <li key={at}>
            {what} <span className="fl-faint">{path}</span>
          </li>
        ))}
      </ul>
      {list.length > MOST && <p className="fl-quiet">{t('more', { count: list.length - MOST })}</p>}
    </Disclosure>
  )
}

import { useQuery } from '@tanstack/react-query'
import { Card } from '#ui/card.tsx'
import { Disclosure } from '#ui/disclosure.tsx'
import { Loaded } from '#ui/states/loaded.tsx'
import { SkeletonCard } from '#ui/states/skeleton.tsx'
import type { AboutReport, AboutView } from '../../contract.ts'
import { ABOUT, surveys } from '../queries.ts'
import './about.css'
import { t } from './words.ts'

/** What raters said, kind by kind where enough answered; the words in an order that tells nothing. */
export function ReportCards({ about: { id } }: { readonly about: AboutView }) {
  const query = useQuery({
    queryKey: [...ABOUT, 'report', id],
    queryFn: ({ signal }) => surveys.readAboutReport({ params: { id } }, signal),
  })
  return (
    <Loaded query={query} skeleton={<SkeletonCard height={360} />}>
      {report => (
        <>
          <Scores report={report} />
          <Comments report={report} />
        </>
      )}
    </Loaded>
  )
}

function Scores({ report }: { readonly report: AboutReport }) {
  const { pools, least, factors, questions, raters } = report
  return (
    <Card title={t('report')}>
      <p>{pools.length === 0 ? t('report.few', { least }) : t('report.say', { raters })}</p>
      <Table caption={t('report.factors')} rows={factors} report={report} />
      <p className="fl-quiet">{t('report.scale')}</p>
      <Disclosure summary={t('report.questions')}>
        <Table caption={t('report.questions')} rows={questions} report={report} />
      </Disclosure>
    </Card>
  )
}

type Scored = AboutReport['questions'][number]

function Table({
  caption,
  rows,
  report: { pools },
}: {
  readonly caption: string
  readonly rows: readonly Scored[]
  readonly report: AboutReport
}) {
  const hasManager = rows.some(({ manager }) => manager !== null)
  const names = pools.map(
    ({ categories, n }) => `${categories.map(each => t(`as.${each}`)).join(' + ')} (${n})`,
  )
  return (
    <div className="abt-scroll">
      <table className="abt-table">
        <caption className="fl-hidden">{caption}</caption>
        <thead>
          <tr>
            <td />
            <th scope="col">{t('as.self')}</th>
            {hasManager && <th scope="col">{t('as.manager')}</th>}
            {pools.length > 0 && <th scope="col">{t('as.all')}</th>}
            {names.length > 1 &&
              names.map(name => (
                <th key={name} scope="col">
                  {name}
                </th>
              ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ code, text, self, manager, all, pools: scores }) => (
            <tr key={code}>
              <th scope="row">{text}</th>
              <td>{figure(self)}</td>
              {hasManager && <td>{figure(manager)}</td>}
              {pools.length > 0 && <td>{figure(all?.mean ?? null)}</td>}
              {names.length > 1 && scores.map(({ mean }, at) => <td key={names[at]}>{figure(mean)}</td>)}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

function figure(value: number | null) {
  return value === null ? (
    <>
      <span aria-hidden="true">–</span>
      <span className="fl-hidden">{t('report.hidden')}</span>
    </>
  ) : (
    value.toFixed(1)
  )
}

function Comments({
  report: { comments, managerComments, leastComments },
}: {
  readonly report: AboutReport
}) {
  return (
    <Card title={t('comments')}>
      {comments === null ? (
        <p>{t('comments.few', { least: leastComments })}</p>
      ) : (
        <ul className="abt-words">
          {comments.map(({ body }, at) => (
            // Nothing tells one from another.
            // biome-ignore lint/suspicious/noArrayIndexKey: the list never changes.
            <li key={at}>{body}</li>
          ))}
        </ul>
      )}
      {managerComments.length > 0 && (
        <>
          <h3>{t('comments.manager')}</h3>
          <ul className="abt-words">
            {managerComments.map(({ question, body }) => (
              <li key={question}>{body}</li>
            ))}
          </ul>
        </>
      )}
    </Card>
  )
}

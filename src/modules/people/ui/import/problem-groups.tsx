import { Card, CardLine, CardList } from '#ui/card.tsx'
import { Disclosure } from '#ui/disclosure.tsx'
import { Mark } from '#ui/marks/status.tsx'
import type { ImportView, ProblemGroup, ProblemView } from '../../import/contract.ts'
import { DownloadLink } from './download-link.tsx'
import { FILES } from './import-queries.ts'
import { rowsInWords } from './rows-in-words.ts'
import { t } from './words.ts'

/** Problems of one kind together, errors first: what happened, what to do, and in which rows. */
export function ProblemGroups({ view }: { readonly view: ImportView }) {
  return (
    <Card
      title={t('import.problems')}
      flush
      aside={<DownloadLink href={FILES.problems(view.id)}>{t('import.problems.all')}</DownloadLink>}
    >
      <CardList>
        {view.groups.map(group => (
          <CardLine
            key={`${group.level} ${group.code} ${group.field}`}
            mark={<Mark kind={group.level === 'error' ? 'off-track' : 'at-risk'} />}
            hint={<Hint group={group} problems={view.problems} />}
          >
            <span className="fl-hidden">{group.level}: </span>
            {group.message}
          </CardLine>
        ))}
      </CardList>
    </Card>
  )
}

function Hint({
  group,
  problems,
}: {
  readonly group: ProblemGroup
  readonly problems: readonly ProblemView[]
}) {
  const same = problems.filter(
    problem => problem.level === group.level && problem.code === group.code && problem.field === group.field,
  )
  return (
    <>
      <p>{group.fix}</p>
      {group.count === 1 || same.length < 2 ? (
        rowsInWords(group)
      ) : (
        <Disclosure summary={`${t('import.count', { count: group.count })} · ${rowsInWords(group)}`}>
          <ul>
            {same.map(problem => (
              <li key={`${problem.row} ${problem.message}`}>
                {problem.row !== null && (
                  <span className="fl-numeric">{t('import.row', { row: String(problem.row) })}: </span>
                )}
                {problem.message}
              </li>
            ))}
          </ul>
        </Disclosure>
      )}
    </>
  )
}

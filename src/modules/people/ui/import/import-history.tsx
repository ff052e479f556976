import { Card, CardLine, CardList } from '#ui/card.tsx'
import { Link } from '#ui/link.tsx'
import { Status, type StatusKind } from '#ui/marks/status.tsx'
import { Loaded } from '#ui/states/loaded.tsx'
import { When } from '#ui/words/when.tsx'
import type { ImportSummary } from '../../import/contract.ts'
import { countsInWords } from './counts-in-words.ts'
import { useImports } from './import-queries.ts'
import { t } from './words.ts'

/** The last imports and what became of them. */
export function ImportHistory({ current }: { readonly current: string | null }) {
  const query = useImports()
  return (
    <Card title={t('import.history')} flush>
      <Loaded query={query}>
        {all =>
          all.length === 0 ? (
            <p className="fl-card-line fl-quiet">{t('import.history.none')}</p>
          ) : (
            <CardList>
              {all.map(each => (
                <Line key={each.id} each={each} isCurrent={each.id === current} />
              ))}
            </CardList>
          )
        }
      </Loaded>
    </Card>
  )
}

function Line({ each, isCurrent }: { readonly each: ImportSummary; readonly isCurrent: boolean }) {
  const [kind, words] = standingOf(each)
  return (
    <CardLine
      act={<Status kind={kind}>{words}</Status>}
      hint={
        <>
          <When at={each.appliedAt ?? each.createdAt} /> · {countsInWords(each)}
        </>
      }
    >
      <Link to={`/people/import?id=${each.id}`} aria-current={isCurrent ? 'page' : undefined}>
        {each.fileName}
      </Link>
    </CardLine>
  )
}

function standingOf({ state, counts }: ImportSummary): [StatusKind, string] {
  if (state === 'applied' && counts.warnings > 0) return ['at-risk', t('import.state.warned')]
  const kinds = {
    applied: 'achieved',
    refused: 'off-track',
    checked: 'draft',
    applying: 'no-data',
    expired: 'stale',
  } as const
  return [kinds[state], t(`import.state.${state}`)]
}

import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { Button } from '#ui/button.tsx'
import { Card } from '#ui/card.tsx'
import { Stack } from '#ui/layout.tsx'
import type { ApiError } from '#ui/server/api-error.ts'
import { useAction } from '#ui/server/use-action.ts'
import { LongWork } from '#ui/states/long-work.tsx'
import type { ImportView } from '../../import/contract.ts'
import { PEOPLE } from '../queries.ts'
import { IMPORTS, imports } from './import-queries.ts'
import { LeaverList } from './leaver-list.tsx'
import { t } from './words.ts'

/** The last step: who leaves, then the import itself with its progress. The page can be left; the server goes on. */
export function ApplyImport({
  view,
  onApplying,
}: {
  readonly view: ImportView
  readonly onApplying: (applying: boolean) => void
}) {
  const queries = useQueryClient()
  const [leavers, setLeavers] = useState(() =>
    view.leaves.filter(leave => leave.why === 'file').map(leave => leave.personId),
  )
  const apply = useAction({
    run: () => imports.applyImport({ params: { id: view.id }, body: { leavers } }),
    refresh: [PEOPLE],
    onDone: applied => queries.setQueryData([...IMPORTS, view.id], applied),
  })
  const start = () => {
    onApplying(true)
    void apply.go().finally(() => onApplying(false))
  }
  const { creates, updates } = view.counts
  if (apply.pending || view.state === 'applying') return <Running view={view} />
  return (
    <Stack>
      {view.leaves.length > 0 && <LeaverList view={view} value={leavers} onChange={setLeavers} />}
      {apply.error && <Failed error={apply.error} />}
      <div>
        <Button tone="primary" onClick={start} disabled={creates + updates + leavers.length === 0}>
          {leavers.length > 0 ? t('import.apply.leaving', { count: leavers.length }) : t('import.apply')}
        </Button>
      </div>
    </Stack>
  )
}

function Running({ view }: { readonly view: ImportView }) {
  return (
    <Card>
      <LongWork
        title={t('import.applying', { name: view.fileName })}
        done={view.progress?.done ?? 0}
        total={view.progress?.total ?? null}
        state="running"
      />
    </Card>
  )
}

function Failed({ error }: { readonly error: ApiError }) {
  return (
    <Card>
      <div role="alert">
        <LongWork title={t('import.failed')} done={0} total={null} state="failed">
          <ul>
            {error.items.map(item => (
              <li key={`${item.field} ${item.message}`}>
                {item.field.startsWith('row ') && `${item.field}: `}
                {item.message} {item.fix}
              </li>
            ))}
          </ul>
          <p>{t('import.failed.kept')}</p>
        </LongWork>
      </div>
    </Card>
  )
}

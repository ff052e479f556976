import { useEffect, useRef } from 'react'
import { Card } from '#ui/card.tsx'
import { Stack } from '#ui/layout.tsx'
import { Status, type StatusKind } from '#ui/marks/status.tsx'
import type { ImportView } from '../../import/contract.ts'
import { ApplyImport } from './apply-import.tsx'
import { ChangePreview } from './change-preview.tsx'
import { countsInWords } from './counts-in-words.ts'
import { ImportResult } from './import-result.tsx'
import { ProblemGroups } from './problem-groups.tsx'
import { t } from './words.ts'

/** What a check found and would do, and the way to do it; once applied, what was done. */
export function ImportReport({
  view,
  onApplying,
}: {
  readonly view: ImportView
  readonly onApplying: (applying: boolean) => void
}) {
  return (
    <Stack>
      {view.state === 'applied' ? <ImportResult view={view} /> : <Summary view={view} />}
      {view.groups.length > 0 && <ProblemGroups view={view} />}
      {view.state !== 'refused' && <ChangePreview view={view} />}
      {(view.state === 'checked' || view.state === 'applying') && (
        <ApplyImport view={view} onApplying={onApplying} />
      )}
    </Stack>
  )
}

function Summary({ view }: { readonly view: ImportView }) {
  const [kind, words] = verdictOf(view)
  const said = useRef<HTMLParagraphElement>(null)
  // The report takes the place of the file field, so the focus goes with it.
  useEffect(() => said.current?.focus(), [])
  return (
    <Card title={view.fileName} aside={t('import.rows', { count: view.counts.rows })}>
      <Stack gap={6}>
        <p ref={said} tabIndex={-1} role="status">
          <Status kind={kind}>{words}</Status>
        </p>
        {view.state !== 'refused' && <p>{countsInWords(view)}</p>}
      </Stack>
    </Card>
  )
}

function verdictOf({ state, counts }: ImportView): [StatusKind, string] {
  if (state === 'refused') return ['off-track', t('import.refused', { count: counts.errors })]
  if (state === 'expired') return ['stale', t('import.expired')]
  const changes = counts.creates + counts.updates + counts.leaves
  return changes === 0 ? ['closed', t('import.checked.nothing')] : ['achieved', t('import.checked')]
}

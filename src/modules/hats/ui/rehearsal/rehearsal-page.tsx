import { useEffect, useRef, useState } from 'react'
import { Stack } from '#ui/layout.tsx'
import { Link } from '#ui/link.tsx'
import { PageHead } from '#ui/page-head.tsx'
import { client } from '#ui/server/client.ts'
import { useSession } from '#ui/server/session.ts'
import { useAction } from '#ui/server/use-action.ts'
import { EmptyState } from '#ui/states/empty-state.tsx'
import { hatsContract, type Rehearsed, type RehearsalPage as Result } from '../../contract.ts'
import { RehearsalForm } from './rehearsal-form.tsx'
import './rehearsal.css'
import { RehearsalResult } from './rehearsal-result.tsx'
import { t } from './words.ts'

const hats = client(hatsContract)

/** Tries a change out in a copy of the records: what is asked stands beside what it would do. */
export function RehearsalPage() {
  const [result, setResult] = useState<Result | null>(null)
  const { flags } = useSession()
  const shown = useRef<HTMLDivElement>(null)
  // On a phone the answer stands below the form.
  useEffect(() => {
    if (result !== null) shown.current?.scrollIntoView({ block: 'nearest' })
  }, [result])
  const action = useAction({
    run: (change: Rehearsed) => hats.rehearse({ body: { change } }),
    onDone: setResult,
  })
  return (
    <>
      <PageHead title={t('title')} above={<Link to="/hats">{t('above')}</Link>} sub={t('sub')} />
      <div className="hat-rehearsal">
        <Stack gap={12}>
          <RehearsalForm action={action} />
          <p className="fl-faint">{t(flags.people ? 'scope.all' : 'scope')}</p>
        </Stack>
        <div ref={shown} aria-live="polite" aria-busy={action.pending}>
          {result === null ? (
            <EmptyState title={t('first.title')} icon="hat">
              {t('first.say')}
            </EmptyState>
          ) : (
            <RehearsalResult result={result} />
          )}
        </div>
      </div>
    </>
  )
}

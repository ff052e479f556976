import { useState } from 'react'
import { Button } from '#ui/button.tsx'
import { Card } from '#ui/card.tsx'
import { FileDrop } from '#ui/form/file-drop.tsx'
import { Stack } from '#ui/layout.tsx'
import { PageHead } from '#ui/page-head.tsx'
import { client } from '#ui/server/client.ts'
import { useAction } from '#ui/server/use-action.ts'
import { ErrorState } from '#ui/states/error-state.tsx'
import { SkeletonLines } from '#ui/states/skeleton.tsx'
import { type PlanReport, plansContract } from '../../contract/plans.ts'
import { fileInBase64 } from './file-in-base64.ts'
import { PlanExport } from './plan-export.tsx'
import { PlanImportReport } from './plan-import-report.tsx'
import { t } from './words.ts'

const plans = client(plansContract)
const LIMIT = 20 * 1024 * 1024

interface Read {
  readonly base64: string
  readonly report: PlanReport
}

/** Brings a strategic plan in: a file, what becomes of it, then the import. And takes the direction out as a file. */
export function PlanImportPage() {
  const [read, setRead] = useState<Read | null>(null)
  const look = useAction({
    run: async (file: File) => {
      const base64 = await fileInBase64(file)
      return { base64, report: await plans.importPlan({ body: { base64, dryRun: true } }) }
    },
    onDone: setRead,
  })
  const apply = useAction({
    run: ({ base64 }: Read) => plans.importPlan({ body: { base64, dryRun: false } }),
    refresh: [['aims']],
    done: t('done'),
    onDone: (report, { base64 }) => setRead({ base64, report }),
  })
  const error = apply.error ?? look.error
  const again = () => {
    look.clear()
    apply.clear()
    setRead(null)
  }
  return (
    <>
      <PageHead title={t('title')} sub={t('sub')} />
      <Stack>
        {look.pending && <SkeletonLines lines={8} />}
        {error !== null && <Refused error={error} again={again} />}
        {read !== null && error === null ? (
          <PlanImportReport
            report={read.report}
            pending={apply.pending}
            onApply={() => void apply.go(read)}
            onAgain={again}
          />
        ) : (
          !look.pending &&
          error === null && (
            <FileDrop
              label={t('drop')}
              hint={t('hint')}
              kinds={['.xml']}
              limit={LIMIT}
              onFile={file => void look.go(file)}
            />
          )
        )}
        <PlanExport />
      </Stack>
    </>
  )
}

/** All that is wrong with the file, not only the first of it. */
function Refused({
  error,
  again,
}: {
  readonly error: { readonly items: readonly { field: string; message: string; fix: string }[] }
  readonly again: () => void
}) {
  const rest = error.items.slice(1)
  return (
    <Card title={t('refused')}>
      <Stack gap={12}>
        <ErrorState error={error} kept={t('kept')} />
        {rest.map(each => (
          <p key={each.field + each.message} className="fl-quiet">
            {each.message} {each.fix}
          </p>
        ))}
        <div>
          <Button tone="primary" icon="upload" onClick={again}>
            {t('again')}
          </Button>
        </div>
      </Stack>
    </Card>
  )
}

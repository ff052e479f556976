import { useState } from 'react'
import { Button } from '#ui/button.tsx'
import { FieldError } from '#ui/form/field.tsx'
import { FileDrop } from '#ui/form/file-drop.tsx'
import { Row, Stack } from '#ui/layout.tsx'
import { Dialog } from '#ui/overlay/dialog.tsx'
import { useAction } from '#ui/server/use-action.ts'
import type { ImportReport } from '../../contract.ts'
import { TOUCHED, tasks } from '../queries.ts'
import { t } from '../words.ts'

/** Brings in tasks from a CSV: the file is checked first, and shown row by row what is wrong with it. */
export function ImportDialog({ onClose }: { readonly onClose: () => void }) {
  const [csv, setCsv] = useState('')
  const [report, setReport] = useState<ImportReport | null>(null)
  const check = useAction({
    run: async (file: File) => {
      const text = textIn(await file.arrayBuffer())
      setCsv(text)
      return await tasks.importTasks({ body: { csv: text, dryRun: true } })
    },
    onDone: setReport,
  })
  const bring = useAction({
    run: () => tasks.importTasks({ body: { csv, dryRun: false } }),
    refresh: TOUCHED,
    done: ({ created }) => t('import.done', { count: created }),
    onDone: onClose,
  })
  const ready = report !== null && report.problems.length === 0 && report.created > 0
  return (
    <Dialog title={t('import.title')} wide onClose={onClose}>
      <Stack gap={16}>
        <p className="fl-quiet">{t('import.say')}</p>
        <FileDrop
          label={t('import.title')}
          kinds={['.csv']}
          limit={8_000_000}
          onFile={file => {
            setReport(null)
            void check.go(file)
          }}
        />
        <FieldError error={check.error?.items[0] ?? bring.error?.items[0]} />
        {report && <Report report={report} />}
        {ready && (
          <Row>
            <Button tone="primary" pending={bring.pending} onClick={() => void bring.go()}>
              {t('import.go', { count: report.created })}
            </Button>
          </Row>
        )}
      </Stack>
    </Dialog>
  )
}

/** UTF-8 or, where that does not fit, the Windows encoding that older spreadsheets save. */
function textIn(bytes: ArrayBuffer): string {
  const text = new TextDecoder().decode(bytes)
  return text.includes('\uFFFD') ? new TextDecoder('windows-1252').decode(bytes) : text
}

const MOST_SHOWN = 50

function Report({ report }: { readonly report: ImportReport }) {
  const { created, kept, problems } = report
  const counts = [
    t('import.checked', { count: created }),
    ...(kept > 0 ? [t('import.kept', { count: kept })] : []),
    ...(problems.length > 0 ? [t('import.problems', { count: problems.length })] : []),
  ]
  return (
    <div role="status">
      <p>{counts.join(' · ')}</p>
      {problems.length > 0 && (
        <>
          <ul className="tk-problems">
            {problems.slice(0, MOST_SHOWN).map(({ row, column, message, fix }) => (
              <li key={`${row} ${column} ${message}`}>
                <b>
                  {t('import.row', { row })}
                  {column && `, ${column}`}:
                </b>{' '}
                {message} {fix}
              </li>
            ))}
          </ul>
          {problems.length > MOST_SHOWN && <p>{t('import.more', { count: problems.length - MOST_SHOWN })}</p>}
          <p className="fl-quiet">{t('import.fix')}</p>
        </>
      )}
    </div>
  )
}

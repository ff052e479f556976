import { useEffect, useRef } from 'react'
import { Card } from '#ui/card.tsx'
import { Row, Stack } from '#ui/layout.tsx'
import { LongWork } from '#ui/states/long-work.tsx'
import type { ImportView } from '../../import/contract.ts'
import { countsInWords } from './counts-in-words.ts'
import { DownloadLink } from './download-link.tsx'
import { FILES } from './import-queries.ts'
import { t } from './words.ts'

/** What an import did, and the way back. */
export function ImportResult({ view }: { readonly view: ImportView }) {
  const said = useRef<HTMLDivElement>(null)
  useEffect(() => said.current?.focus(), [])
  const { rows, updates, leaves } = view.counts
  return (
    <>
      <Card>
        <div ref={said} tabIndex={-1}>
          <LongWork
            title={t('import.applied', { name: view.fileName })}
            done={rows}
            total={rows}
            state="done"
          >
            {countsInWords(view)} {t('import.applied.say')}
          </LongWork>
        </div>
      </Card>
      {updates + leaves > 0 && (
        <Card title={t('import.undo')}>
          <Stack gap={8}>
            <p className="fl-quiet">{t('import.undo.say')}</p>
            <Row>
              <DownloadLink href={FILES.before(view.id)}>{t('import.undo.file')}</DownloadLink>
            </Row>
          </Stack>
        </Card>
      )}
    </>
  )
}

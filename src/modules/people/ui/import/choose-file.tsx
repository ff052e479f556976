import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { Card } from '#ui/card.tsx'
import { RadioGroup } from '#ui/form/choice-field.tsx'
import { FileDrop } from '#ui/form/file-drop.tsx'
import { Row, Stack } from '#ui/layout.tsx'
import { useAction } from '#ui/server/use-action.ts'
import { ErrorState } from '#ui/states/error-state.tsx'
import { LongWork } from '#ui/states/long-work.tsx'
import { MOST_BYTES } from '../../import/contract.ts'
import { DownloadLink } from './download-link.tsx'
import { checkFile, FILES, IMPORTS } from './import-queries.ts'
import { t } from './words.ts'

type Mode = 'partial' | 'full'

/** The first step: what the file holds, and the file. It is checked at once; a file that cannot be read says why here. */
export function ChooseFile({ onChecked }: { readonly onChecked: (id: string) => void }) {
  const queries = useQueryClient()
  const [mode, setMode] = useState<Mode>('partial')
  const [name, setName] = useState('')
  const check = useAction({
    run: (file: File) => checkFile(file, mode),
    onDone: view => {
      queries.setQueryData([...IMPORTS, view.id], view)
      void queries.invalidateQueries({ queryKey: IMPORTS, exact: true })
      onChecked(view.id)
    },
  })
  const take = (file: File) => {
    setName(file.name)
    void check.go(file)
  }
  return (
    <Card title={t('import.choose')}>
      <Stack>
        <p className="fl-quiet">{t('import.say')}</p>
        <RadioGroup
          label={t('import.mode')}
          value={mode}
          onChange={setMode}
          choices={MODES}
          disabled={check.pending}
        />
        {check.pending ? (
          <LongWork title={t('import.checking', { name })} done={0} total={null} state="running">
            {t('import.checking.say')}
          </LongWork>
        ) : (
          <FileDrop
            label={t('import.drop')}
            hint={t('import.drop.hint')}
            kinds={['.csv', '.txt', '.tsv', '.xlsx']}
            limit={MOST_BYTES}
            onFile={take}
          />
        )}
        {check.error && <ErrorState error={check.error} kept={t('import.failed.kept')} />}
        <Row>
          <DownloadLink href={FILES.template}>{t('import.template.csv')}</DownloadLink>
          <DownloadLink href={FILES.templateWorkbook}>{t('import.template.xlsx')}</DownloadLink>
          <DownloadLink href={FILES.people}>{t('import.export.csv')}</DownloadLink>
          <DownloadLink href={FILES.peopleWorkbook}>{t('import.export.xlsx')}</DownloadLink>
        </Row>
        <p className="fl-quiet">{t('import.empty.cells')}</p>
      </Stack>
    </Card>
  )
}

const MODES = [
  { value: 'partial', label: t('import.mode.partial'), hint: t('import.mode.partial.hint') },
  { value: 'full', label: t('import.mode.full'), hint: t('import.mode.full.hint') },
] as const

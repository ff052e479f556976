import { useState } from 'react'
import { Button } from '#ui/button.tsx'
import { Stack } from '#ui/layout.tsx'
import { Link } from '#ui/link.tsx'
import { PageHead } from '#ui/page-head.tsx'
import { useSearchWords } from '#ui/place.ts'
import { Loaded } from '#ui/states/loaded.tsx'
import { SkeletonCard } from '#ui/states/skeleton.tsx'
import { ChooseFile } from './choose-file.tsx'
import { ImportHistory } from './import-history.tsx'
import { useImport } from './import-queries.ts'
import { ImportReport } from './import-report.tsx'
import { t } from './words.ts'

/** People from a file: choose it, see what it would do, decide who leaves, import. The address keeps which import it is. */
export function ImportPage() {
  const [words, change] = useSearchWords()
  const id = words['id']
  const again = () => change({ id: undefined })
  return (
    <>
      <PageHead
        title={t('import.title')}
        above={<Link to="/people">{t('import.back')}</Link>}
        acts={
          id && (
            <Button icon="upload" onClick={again}>
              {t('import.again')}
            </Button>
          )
        }
      />
      <Stack>
        {id ? <OneImport key={id} id={id} /> : <ChooseFile onChecked={checked => change({ id: checked })} />}
        <ImportHistory current={id ?? null} />
      </Stack>
    </>
  )
}

function OneImport({ id }: { readonly id: string }) {
  const [applying, setApplying] = useState(false)
  const query = useImport(id, applying)
  return (
    <Loaded query={query} skeleton={<SkeletonCard height={420} />}>
      {view => <ImportReport view={view} onApplying={setApplying} />}
    </Loaded>
  )
}

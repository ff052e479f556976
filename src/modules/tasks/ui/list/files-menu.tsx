import { useState } from 'react'
import { Button } from '#ui/button.tsx'
import { Menu } from '#ui/overlay/menu.tsx'
import { addressOf } from '#ui/server/client.ts'
import { tasksContract } from '../../contract.ts'
import type { Filters } from '../queries.ts'
import { t } from '../words.ts'
import { ImportDialog } from './import-dialog.tsx'

/** Tasks as a file: what the list shows goes out, a table comes in. */
export function FilesMenu({ filters }: { readonly filters: Filters }) {
  const [importing, setImporting] = useState(false)
  const { sort: _sort, cursor: _cursor, limit: _limit, ...query } = filters
  return (
    <>
      <Menu
        lines={[
          {
            label: t('list.export'),
            icon: 'download',
            run: () => location.assign(addressOf(tasksContract.exportTasks, { query })),
          },
          { label: t('list.import'), icon: 'upload', run: () => setImporting(true) },
        ]}
      >
        <Button icon="file" tone="quiet">
          {t('list.files')}
        </Button>
      </Menu>
      {importing && <ImportDialog onClose={() => setImporting(false)} />}
    </>
  )
}

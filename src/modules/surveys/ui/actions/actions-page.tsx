import { useState } from 'react'
import { Button } from '#ui/button.tsx'
import { Card } from '#ui/card.tsx'
import { Stack } from '#ui/layout.tsx'
import { useParam, useSearchWords } from '#ui/place.ts'
import { EmptyState } from '#ui/states/empty-state.tsx'
import { Loaded } from '#ui/states/loaded.tsx'
import { SkeletonCard } from '#ui/states/skeleton.tsx'
import type { ActionsPage as Page } from '../../contract.ts'
import { ReportHead } from '../report/report-frame.tsx'
import { ActionCard } from './action-card.tsx'
import './actions.css'
import { BeginDialog } from './begin-dialog.tsx'
import { useActions } from './queries.ts'
import { t } from './words.ts'

/** What follows from a survey: for leaders the place to act on it, for those who answered what became of their words. */
export function ActionsPage() {
  const query = useActions(useParam('id'))
  return (
    <ReportHead part="actions">
      <Loaded query={query} skeleton={<SkeletonCard height={420} />}>
        {page => <Body page={page} />}
      </Loaded>
    </ReportHead>
  )
}

function Body({ page: { survey, units, entries } }: { readonly page: Page }) {
  const [{ begin, unit }] = useSearchWords()
  const [open, setOpen] = useState(begin !== undefined && units.length > 0)
  const act = units.length > 0 && (
    <Button tone="primary" icon="plus" onClick={() => setOpen(true)}>
      {t('begin')}
    </Button>
  )
  return (
    <>
      <div className="sfu-head">
        <div>
          <h2>{t('title')}</h2>
          <p className="fl-quiet">{t('sub')}</p>
        </div>
        {entries.length > 0 && act}
      </div>
      {!survey.shared && <p className="sfu-note">{t('not.shared')}</p>}
      {entries.length === 0 ? (
        <Card>
          <EmptyState title={t('none')} icon="listen" act={act}>
            {t(units.length > 0 ? 'none.say' : 'none.reader')}
          </EmptyState>
        </Card>
      ) : (
        <Stack gap={18}>
          {entries.map(action => (
            <ActionCard key={action.id} action={action} shared={survey.shared} />
          ))}
        </Stack>
      )}
      {open && <BeginDialog id={survey.id} units={units} unit={unit} onClose={() => setOpen(false)} />}
    </>
  )
}

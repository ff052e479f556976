import { useState } from 'react'
import { Button } from '#ui/button.tsx'
import { Card } from '#ui/card.tsx'
import type { MyWeek as Week } from '../../contract.ts'
import { TaskLines } from '../task-lines.tsx'
import type { useMoves } from '../use-moves.tsx'
import { t } from '../words.ts'
import { ChooseDialog } from './choose-dialog.tsx'

/** The three that come first: suggested until the reader chooses. */
export function FirstThisWeek({
  week,
  moves,
  onOpen,
}: {
  readonly week: Week
  readonly moves: ReturnType<typeof useMoves>
  readonly onOpen?: ((id: string) => void) | undefined
}) {
  const [choosing, setChoosing] = useState(false)
  return (
    <Card
      flush
      title={
        <>
          {t('week.first')}{' '}
          {!week.top.chosen && <span className="fl-faint">{t('week.first.suggested')}</span>}
        </>
      }
      aside={
        <Button size="s" tone="quiet" icon="edit" onClick={() => setChoosing(true)}>
          {t('week.choose')}
        </Button>
      }
    >
      <TaskLines label={t('week.first')} tasks={week.top.tasks} moves={moves} onOpen={onOpen} />
      {choosing && <ChooseDialog week={week} onClose={() => setChoosing(false)} />}
    </Card>
  )
}

import { Button } from '#ui/button.tsx'
import { Card } from '#ui/card.tsx'
import { CheckboxGroup } from '#ui/form/choice-field.tsx'
import { Row, Stack } from '#ui/layout.tsx'
import { formatDate } from '#ui/words/dates.ts'
import type { ImportView, LeaveView } from '../../import/contract.ts'
import { t } from './words.ts'

/** Everybody who would leave, to be ticked one by one. Who is only missing from the file is not ticked at first. */
export function LeaverList({
  view,
  value,
  onChange,
}: {
  readonly view: ImportView
  readonly value: readonly string[]
  readonly onChange: (value: string[]) => void
}) {
  const { leaves, counts } = view
  return (
    <Card title={t('import.leavers')} aside={t('import.leaves', { count: counts.leaves })}>
      <Stack>
        <p className="fl-quiet">{t('import.leavers.say')}</p>
        {counts.leaves > leaves.length && <p>{t('import.leavers.many', { count: leaves.length })}</p>}
        <Row>
          <Button size="s" onClick={() => onChange(leaves.map(leave => leave.personId))}>
            {t('import.leavers.all')}
          </Button>
          <Button size="s" tone="quiet" onClick={() => onChange([])}>
            {t('import.leavers.none')}
          </Button>
        </Row>
        <CheckboxGroup
          label={t('import.leavers.tick')}
          value={value}
          onChange={onChange}
          choices={leaves.map(leave => ({ value: leave.personId, label: leave.name, hint: reasonOf(leave) }))}
        />
      </Stack>
    </Card>
  )
}

function reasonOf({ why, row, on }: LeaveView): string {
  const words = { on: formatDate(on), row: String(row ?? '') }
  return why === 'absent' ? t('import.leaver.absent', words) : t('import.leaver.file', words)
}

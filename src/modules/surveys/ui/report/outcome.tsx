import { SelectField } from '#ui/form/select-field.tsx'
import { useSearchWords } from '#ui/place.ts'
import type { Report } from '../../contract.ts'
import { t } from './words.ts'

/** Chooses what is looked at; kept in the address. */
export function Outcome({
  factors,
  current,
}: {
  readonly factors: Report['factors']
  readonly current: string
}) {
  const [, change] = useSearchWords()
  if (factors.length < 2) return null
  return (
    <div className="srp-outcome">
      <SelectField
        label={t('drivers.outcome')}
        value={current}
        onChange={outcome => change({ outcome })}
        choices={factors.map(({ code, title }) => ({ value: code, label: title }))}
      />
    </div>
  )
}

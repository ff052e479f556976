import { PickerField } from '#ui/form/picker-field.tsx'
import { SelectField } from '#ui/form/select-field.tsx'
import { useGo } from '#ui/place.ts'
import type { PlanInWords } from '../../contract.ts'
import { type Part, partAddress } from './addresses.ts'
import { t } from './words.ts'

// Up to so many fit the device's own list; more are found by typing.
const FEW = 12
const FOUND = 20

/** Chooses the unit that is shown, among those that are the reader's to see; nothing when there is one only. */
export function UnitPicker({ part, plan }: { readonly part: Part; readonly plan: PlanInWords }) {
  const go = useGo()
  const { heading, groups } = plan
  const units = groups
    .filter(({ attribute }) => attribute === null)
    .map(({ key, name, n }) => ({ id: key, label: t('unit.count', { name, n }) }))
  if (units.length < 2) return null
  const show = (unit: string) => go(partAddress(part, { id: heading.id, unit }), { replace: true })
  const current = units.find(({ id }) => id === heading.unit?.key) ?? null
  return (
    <div className="srp-unit">
      {units.length <= FEW ? (
        <SelectField
          label={t('unit.label')}
          value={current?.id ?? ''}
          onChange={show}
          choices={units.map(({ id, label }) => ({ value: id, label }))}
        />
      ) : (
        <PickerField
          label={t('unit.label')}
          value={current}
          onChange={unit => show(unit?.id ?? 'all')}
          source={`survey units ${heading.id}`}
          search={async text => {
            const wanted = text.toLowerCase()
            return units.filter(({ label }) => label.toLowerCase().includes(wanted)).slice(0, FOUND)
          }}
        />
      )}
    </div>
  )
}

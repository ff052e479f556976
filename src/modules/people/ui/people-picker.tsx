import type { FieldProps } from '#ui/form/field.tsx'
import { Icon } from '#ui/marks/icon.tsx'
import './people.css'
import { PersonPicker } from './person-picker.tsx'
import { usePerson } from './queries.ts'
import { t } from './words.ts'

/** What a picker of several people takes besides what every field does. */
export type PeoplePickerProps = FieldProps & {
  /** Ids; their names are looked up. */
  readonly value: readonly string[]
  readonly onChange: (ids: readonly string[]) => void
  readonly except?: readonly string[]
}

/** Several people, each its own chip: picking one adds them. */
export function PeoplePicker({ value, onChange, except = [], ...field }: PeoplePickerProps) {
  return (
    <div className="pp-several">
      <PersonPicker
        {...field}
        except={[...except, ...value]}
        value={null}
        onChange={person => person !== null && onChange([...value, person.id])}
      />
      {value.length > 0 && (
        <ul aria-label={field.label}>
          {value.map(id => (
            <Picked key={id} id={id} onRemove={() => onChange(value.filter(other => other !== id))} />
          ))}
        </ul>
      )}
    </div>
  )
}

function Picked({ id, onRemove }: { readonly id: string; readonly onRemove: () => void }) {
  const { data, isPending } = usePerson(id)
  const name = data?.name ?? t(isPending ? 'picked.waits' : 'picked.unknown')
  return (
    <li className="fl-chip">
      {name}
      <button type="button" aria-label={t('picked.remove', { name })} onClick={onRemove}>
        <Icon name="close" size={12} />
      </button>
    </li>
  )
}

import { lazy, Suspense } from 'react'
import { Field } from './field.tsx'
import type { Pick, PickerFieldProps } from './pick.ts'

export type { Pick, PickerFieldProps } from './pick.ts'

/** One of many, found by typing: a person, a team, an aim. Arrow keys walk, Enter picks, Escape closes. */
export function PickerField<P extends Pick>(props: PickerFieldProps<P>) {
  return (
    <Suspense fallback={<Waiting label={props.label} value={props.value} />}>
      <Picker {...(props as unknown as PickerFieldProps<Pick>)} />
    </Suspense>
  )
}

// Its list and the placing of it weigh as much as all other fields together: fetched when first shown.
const Picker = lazy(() => import('./picker.tsx').then(module => ({ default: module.Picker<Pick> })))

function Waiting({ label, value }: { readonly label: string; readonly value: Pick | null }) {
  return (
    <Field label={label}>
      {control => <input {...control} className="fl-control" value={value?.label ?? ''} readOnly />}
    </Field>
  )
}

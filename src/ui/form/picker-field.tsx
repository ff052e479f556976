import { lazy, type ReactNode, Suspense } from 'react'
import { Field, type FieldProps } from './field.tsx'

/** Something that can be picked. */
export interface Pick {
  readonly id: string
  readonly label: string
  readonly hint?: string
}

/** What a picker takes. */
export interface PickerFieldProps<P extends Pick> extends FieldProps {
  readonly value: P | null
  readonly onChange: (value: P | null) => void
  /** Names this search in the cache, such as `people`. */
  readonly source: string
  /** Answers at most about twenty for a text, the likeliest for an empty one. */
  readonly search: (text: string, signal: AbortSignal) => Promise<readonly P[]>
  /** How a row looks; the label and hint unless given. */
  readonly row?: (pick: P) => ReactNode
  readonly placeholder?: string
}

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

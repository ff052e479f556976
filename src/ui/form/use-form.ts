import { useCallback, useRef, useState } from 'react'
import type { ErrorItem } from '#kernel/errors.ts'
import type { ApiError } from '../server/api-error.ts'
import { dropDraft, keepDraft, readDraft } from './draft.ts'

/** What a field of a form is given: spread it into the field, `<TextField label="Title" {...form.field('title')} />`. */
export interface FieldBinding<V> {
  readonly name: string
  readonly value: V
  readonly onChange: (value: V) => void
  readonly error: ErrorItem | undefined
}

/** The values of a form, what is wrong with them, and what was kept from before. */
export interface FormState<T extends object> {
  readonly values: T
  /** The values with which the form began, without a draft that was put back. */
  readonly start: T
  readonly set: (changes: Partial<T>) => void
  readonly field: <K extends keyof T & string>(name: K) => FieldBinding<T[K]>
  /** Something differs from the start. */
  readonly changed: boolean
  /** Values typed earlier in this tab were put back. */
  readonly restored: boolean
  /** Back to the start, forgetting the draft. */
  readonly startOver: () => void
  /** Call when the server has it: forgets the draft. `Form` does. */
  readonly saved: () => void
  /** Puts each error of a failed action at its field; null clears them. `Form` does. */
  readonly fail: (error: ApiError | null) => void
  /** Errors whose field is not on the form: shown at its top. */
  readonly general: () => readonly ErrorItem[]
}

/**
 * A form that loses nothing: what is typed survives an error, a reload and a wrong click until it is saved.
 * `keep` names the draft (`aim-brief:<id>`); null keeps none, for secrets and searches.
 */
export function useForm<T extends object>({
  keep,
  start,
}: {
  readonly keep: string | null
  readonly start: T
}): FormState<T> {
  const [begun] = useState(() => start)
  const [draft] = useState(() => (keep === null ? null : readDraft<T>(keep)))
  const [values, setValues] = useState<T>(() => ({ ...start, ...draft }))
  const [restored, setRestored] = useState(draft !== null)
  const [errors, setErrors] = useState<readonly ErrorItem[]>([])
  const shown = useRef(new Set<string>())

  const set = useCallback(
    (changes: Partial<T>) => {
      setValues(before => {
        const after = { ...before, ...changes }
        if (keep !== null) keepDraft(keep, after)
        return after
      })
      setErrors(before => before.filter(item => !Object.keys(changes).some(name => concerns(item, name))))
    },
    [keep],
  )
  const saved = useCallback(() => {
    if (keep !== null) dropDraft(keep)
    setRestored(false)
  }, [keep])
  const fail = useCallback((error: ApiError | null) => setErrors(error?.items ?? []), [])

  return {
    values,
    start: begun,
    set,
    field: name => {
      shown.current.add(name)
      const onChange = (value: T[typeof name]) => set({ [name]: value } as unknown as Partial<T>)
      return { name, value: values[name], onChange, error: errors.find(item => concerns(item, name)) }
    },
    changed: JSON.stringify(values) !== JSON.stringify(begun),
    restored,
    startOver: () => {
      saved()
      setValues(begun)
      setErrors([])
    },
    saved,
    fail,
    general: () => errors.filter(item => ![...shown.current].some(name => concerns(item, name))),
  }
}

/** Whether an error belongs to a field: its own path, or a path below it (`measure.target` for `measure`). */
export function concerns(item: ErrorItem, name: string): boolean {
  return item.field === name || item.field.startsWith(`${name}.`) || item.field.startsWith(`${name}[`)
}

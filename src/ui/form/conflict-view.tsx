import { useState } from 'react'
import { Button } from '../button.tsx'
import { t } from '../words/words.ts'
import './conflict-view.css'
import { differing, firstSide, merge, type Side } from './conflict.ts'

/** How a form settles a save that somebody else was faster than. */
export interface Conflict<T extends object> {
  /** The fields people can compare, in the order of the form; `words` writes a value, `String` unless given. */
  readonly fields: readonly {
    readonly name: keyof T & string
    readonly label: string
    readonly words?: (value: unknown) => string
  }[]
  /** Their values, taken from what the server sent along. */
  readonly theirs: (current: unknown) => T
  /** Saves the merged values on top of theirs (with their `rev`); answers whether it was done. */
  readonly save: (merged: T, current: unknown) => Promise<boolean>
}

interface ConflictViewProps<T extends object> {
  readonly conflict: Conflict<T>
  /** The values as they were before you began. */
  readonly start: T
  readonly yours: T
  readonly current: unknown
  readonly pending: boolean
  /** Back to the form, keeping yours. */
  readonly onBack: () => void
  readonly onSettled: (merged: T) => void
  readonly onSaved: () => void
}

/**
 * Yours and theirs side by side, one choice per field that differs; fields that agree are not shown. What you did not change
 * begins with theirs, so that saving takes nothing of theirs back.
 */
export function ConflictView<T extends object>({
  conflict,
  start,
  yours,
  current,
  pending,
  onBack,
  onSettled,
  onSaved,
}: ConflictViewProps<T>) {
  const theirs = conflict.theirs(current)
  const fields = conflict.fields.filter(field => differing(yours[field.name], theirs[field.name]))
  const [chosen, setChosen] = useState<Readonly<Record<string, Side>>>({})
  const sideOf = (name: keyof T & string) => chosen[name] ?? firstSide(start[name], yours[name])
  const save = () => {
    const sides = Object.fromEntries(fields.map(({ name }) => [name, sideOf(name)]))
    const merged = merge(yours, theirs, sides as Partial<Record<keyof T & string, Side>>)
    onSettled(merged)
    void conflict.save(merged, current).then(done => done && onSaved())
  }
  return (
    <div className="fl-conflict" role="alert">
      <h3>{t('conflict.title')}</h3>
      <p className="fl-quiet">{t('conflict.say')}</p>
      {fields.map(field => (
        <fieldset key={field.name}>
          <legend>{field.label}</legend>
          {(['yours', 'theirs'] as const).map(side => (
            <label key={side} className="fl-conflict-side">
              <input
                type="radio"
                name={field.name}
                checked={sideOf(field.name) === side}
                onChange={() => setChosen({ ...chosen, [field.name]: side })}
              />
              <span className="fl-faint">{t(side === 'yours' ? 'conflict.yours' : 'conflict.theirs')}</span>
              <span className="fl-conflict-value">
                {inWords((side === 'yours' ? yours : theirs)[field.name], field.words)}
              </span>
            </label>
          ))}
        </fieldset>
      ))}
      <div className="fl-form-foot">
        <Button tone="primary" pending={pending} onClick={save}>
          {t('conflict.save')}
        </Button>
        <Button tone="quiet" onClick={onBack}>
          {t('form.cancel')}
        </Button>
      </div>
    </div>
  )
}

function inWords(value: unknown, words: ((value: unknown) => string) | undefined): string {
  if (words) return words(value)
  if (value === null || value === undefined || value === '') return t('conflict.empty')
  return Array.isArray(value) ? value.join(', ') : String(value)
}

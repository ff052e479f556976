import { type KeyboardEvent, useState } from 'react'
import { Icon } from '../marks/icon.tsx'
import { t } from '../words/words.ts'
import { Field, type FieldProps } from './field.tsx'

/** Several short words, each its own chip: Enter or comma adds, Backspace in the empty field takes the last one back. */
export function ChipsField({
  value,
  onChange,
  ...field
}: FieldProps & { readonly value: readonly string[]; readonly onChange: (value: string[]) => void }) {
  const [text, setText] = useState('')
  const add = () => {
    const word = text.trim()
    if (word !== '' && !value.includes(word)) onChange([...value, word])
    setText('')
  }
  const press = (event: KeyboardEvent) => {
    if ((event.key === 'Enter' || event.key === ',') && text.trim() !== '') {
      event.preventDefault()
      add()
    }
    if (event.key === 'Backspace' && text === '') onChange(value.slice(0, -1))
  }
  return (
    <Field {...field}>
      {control => (
        <div className="fl-control fl-chips">
          {value.map(word => (
            <span key={word} className="fl-chip">
              {word}
              <button
                type="button"
                aria-label={t('form.remove', { name: word })}
                onClick={() => onChange(value.filter(other => other !== word))}
              >
                <Icon name="close" size={12} />
              </button>
            </span>
          ))}
          <input
            {...control}
            value={text}
            placeholder={value.length === 0 ? t('form.addChip') : undefined}
            onChange={event => setText(event.target.value)}
            onKeyDown={press}
            onBlur={add}
          />
        </div>
      )}
    </Field>
  )
}

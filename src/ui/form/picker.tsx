import { Combobox, useCombobox } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useDeferredValue, useState } from 'react'
import { Icon } from '../marks/icon.tsx'
import { useLayer } from '../overlay/layer.ts'
import { t } from '../words/words.ts'
import { Field } from './field.tsx'
import type { Pick, PickerFieldProps } from './pick.ts'
import '@mantine/core/styles/Popover.layer.css'
import '@mantine/core/styles/Combobox.layer.css'
import './picker.css'

/** What `PickerField` shows once its code is here. */
export function Picker<P extends Pick>({
  value,
  onChange,
  source,
  search,
  row,
  placeholder,
  ...field
}: PickerFieldProps<P>) {
  const [text, setText] = useState<string | null>(null)
  const wanted = useDeferredValue(text ?? '')
  const list = useCombobox({ onDropdownClose: () => setText(null) })
  const portalProps = useLayer()
  const found = useQuery({
    queryKey: ['pick', source, wanted],
    queryFn: ({ signal }) => search(wanted, signal),
    enabled: list.dropdownOpened,
    placeholderData: before => before,
  })
  const pick = (id: string) => {
    onChange(found.data?.find(each => each.id === id) ?? null)
    list.closeDropdown()
  }
  return (
    <Field {...field}>
      {control => (
        <Combobox store={list} onOptionSubmit={pick} portalProps={portalProps} size="md">
          <div className="fl-picker">
            <Combobox.Target withExpandedAttribute>
              <input
                {...control}
                className="fl-control"
                role="combobox"
                aria-expanded={list.dropdownOpened}
                aria-controls={list.listId ?? undefined}
                autoComplete="off"
                value={text ?? value?.label ?? ''}
                placeholder={placeholder ?? t('form.typeToSearch')}
                onFocus={() => list.openDropdown()}
                onBlur={() => list.closeDropdown()}
                onClick={() => list.openDropdown()}
                onChange={event => {
                  setText(event.target.value)
                  list.openDropdown()
                  list.updateSelectedOptionIndex()
                }}
              />
            </Combobox.Target>
            {value !== null && !field.disabled && (
              <button
                type="button"
                className="fl-picker-clear"
                aria-label={t('form.clear')}
                onClick={() => onChange(null)}
              >
                <Icon name="close" size={14} />
              </button>
            )}
          </div>
          <Combobox.Dropdown className="fl-pop">
            <Combobox.Options className="fl-pop-options" aria-label={field.label}>
              {found.data?.map(each => (
                <Combobox.Option
                  key={each.id}
                  value={each.id}
                  className="fl-pop-option"
                  active={each.id === value?.id}
                >
                  {row ? row(each) : <PlainRow pick={each} />}
                </Combobox.Option>
              ))}
              {found.data?.length === 0 && (
                <Combobox.Empty className="fl-pop-none">{t('form.nothingFound')}</Combobox.Empty>
              )}
              {found.isPending && (
                <Combobox.Empty className="fl-pop-none">{t('state.loading')}</Combobox.Empty>
              )}
            </Combobox.Options>
          </Combobox.Dropdown>
        </Combobox>
      )}
    </Field>
  )
}

function PlainRow({ pick }: { readonly pick: Pick }) {
  return (
    <>
      <span>{pick.label}</span>
      {pick.hint && <span className="fl-faint">{pick.hint}</span>}
    </>
  )
}

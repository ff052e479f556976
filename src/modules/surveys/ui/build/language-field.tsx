import { useState } from 'react'
import { Button } from '#ui/button.tsx'
import { SelectField } from '#ui/form/select-field.tsx'
import { TextField } from '#ui/form/text-field.tsx'
import { Row } from '#ui/layout.tsx'
import type { Definition } from '../../contract.ts'
import { languagesOf } from '../asked.ts'
import { t } from './words.ts'

/** Which language one writes in; a new one begins empty, and what it lacks is shown in the survey's own. */
export function LanguageField({
  asked,
  language,
  onLanguage,
}: {
  readonly asked: Definition
  readonly language: string
  readonly onLanguage: (language: string) => void
}) {
  const [tag, setTag] = useState('')
  const there = [...new Set([...languagesOf(asked), language])]
  const known = /^[a-z]{2,3}(-[A-Za-z0-9]{2,8}){0,3}$/.test(tag)
  return (
    <Row align="end" gap={12}>
      {there.length > 1 && (
        <SelectField
          label={t('language')}
          value={language}
          onChange={onLanguage}
          choices={there.map(value => ({
            value,
            label: value === asked.language ? t('language.own', { name: nameOf(value) }) : nameOf(value),
          }))}
        />
      )}
      <TextField
        label={t('language.add')}
        hint={t('language.hint', { language: nameOf(asked.language) })}
        optional
        value={tag}
        onChange={setTag}
      />
      {known && (
        <Button
          size="s"
          icon="plus"
          onClick={() => {
            onLanguage(tag)
            setTag('')
          }}
        >
          {nameOf(tag)}
        </Button>
      )}
    </Row>
  )
}

function nameOf(tag: string): string {
  return new Intl.DisplayNames([document.documentElement.lang || 'en'], { type: 'language' }).of(tag) ?? tag
}

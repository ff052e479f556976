import { RadioGroup } from '#ui/form/choice-field.tsx'
import type { FieldBinding } from '#ui/form/use-form.ts'
import type { LevelValue } from './offer-values.ts'
import { t } from './words.ts'

/** One of the five levels with what it means; those above the giver's own authority cannot be chosen. */
export function LevelField({
  most,
  hint,
  ...binding
}: FieldBinding<LevelValue> & { readonly most: number; readonly hint?: string | undefined }) {
  const choices = (['1', '2', '3', '4', '5'] as const).map(value => ({
    value,
    label: `${value} · ${t(`level.${value}`)}`,
    hint: t(`level.${value}.say`),
    disabled: Number(value) > most,
  }))
  return <RadioGroup label={t('field.level')} hint={hint} choices={choices} {...binding} />
}

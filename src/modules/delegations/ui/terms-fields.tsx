import { Disclosure } from '#ui/disclosure.tsx'
import { DateField } from '#ui/form/date-field.tsx'
import { NumberField } from '#ui/form/number-field.tsx'
import { TextField } from '#ui/form/text-field.tsx'
import type { FormState } from '#ui/form/use-form.ts'
import type { TermValues } from './offer-values.ts'
import { t } from './words.ts'

const BEHIND = [
  'moneyLimit',
  'peopleLimit',
  'riskLimit',
  'resources',
  'checkDays',
  'startsOn',
  'untilOn',
] as const

/** Limits, means, checks and dates: filled in with what most offers say, behind one line until something is wrong there. */
export function TermsFields<T extends TermValues>({ form }: { readonly form: FormState<T> }) {
  // A form of an offer holds more than its terms; only the terms are shown here.
  const terms = form as unknown as FormState<TermValues>
  const wrong = BEHIND.some(name => terms.field(name).error !== undefined)
  return (
    <Disclosure key={String(wrong)} summary={t('field.more')} open={wrong}>
      <TextField label={t('field.riskLimit')} max={280} {...terms.field('riskLimit')} />
      <NumberField label={t('field.moneyLimit')} optional {...terms.field('moneyLimit')} />
      <TextField label={t('field.peopleLimit')} optional max={280} {...terms.field('peopleLimit')} />
      <TextField label={t('field.resources')} max={280} {...terms.field('resources')} />
      <NumberField
        label={t('field.checkDays')}
        unit={t('field.checkDays.unit')}
        {...terms.field('checkDays')}
      />
      <DateField label={t('field.startsOn')} {...terms.field('startsOn')} />
      <DateField label={t('field.untilOn')} {...terms.field('untilOn')} />
    </Disclosure>
  )
}

import { SelectField } from '#ui/form/select-field.tsx'
import { TextField } from '#ui/form/text-field.tsx'
import { useGo } from '#ui/place.ts'
import { Loaded } from '#ui/states/loaded.tsx'
import type { Instruments, Saved, SurveyKind } from '../contract.ts'
import { FormDialog } from './form-dialog.tsx'
import { surveys, useInstruments } from './queries.ts'
import { t } from './words.ts'

interface Values {
  readonly title: string
  /** Code of an instrument; `own` for none. */
  readonly from: string
  readonly kind: SurveyKind
}

const KINDS = [
  ...(['engagement', 'pulse', 'clarity', 'wellbeing'] as const),
  ...(['readiness', 'onboarding', 'exit', 'custom'] as const),
]

/** Makes a draft from a questionnaire that is shipped, or from an empty page. */
export function MakeDialog({ onClose }: { readonly onClose: () => void }) {
  const query = useInstruments()
  const go = useGo()
  return (
    <FormDialog<Values, Saved>
      title={t('make')}
      keep="survey:new"
      start={{ title: '', from: '', kind: 'custom' }}
      run={({ title, from, kind }) => {
        const instrument = query.data?.instruments.find(({ code }) => code === from)
        return surveys.makeSurvey({
          body: instrument
            ? { title, kind: instrument.kind, definition: instrument.definition }
            : { title, kind },
        })
      }}
      submit={t('make')}
      done={t('make.done')}
      onDone={({ id }) => go(`/surveys/${id}/build`)}
      onClose={onClose}
    >
      {form => (
        <>
          <TextField
            label={t('field.title')}
            hint={t('field.title.hint')}
            max={140}
            autoFocus
            {...form.field('title')}
          />
          <Loaded query={query}>
            {({ instruments }) => (
              <SelectField
                label={t('field.from')}
                {...form.field('from')}
                hint={hintOf(instruments, form.values.from)}
                choices={[
                  ...instruments.map(({ code, title }) => ({ value: code, label: title })),
                  { value: 'own', label: t('from.own') },
                ]}
              />
            )}
          </Loaded>
          {(form.values.from === 'own' || form.values.from === '') && (
            <SelectField
              label={t('field.kind')}
              choices={KINDS.map(value => ({ value, label: t(`kind.${value}`) }))}
              {...form.field('kind')}
            />
          )}
        </>
      )}
    </FormDialog>
  )
}

function hintOf(instruments: Instruments['instruments'], code: string): string {
  const found = instruments.find(each => each.code === code)
  if (found === undefined) return t('from.own.say')
  const sources = found.sources.map(({ name, licence }) => `${name} (${licence})`).join('; ')
  return sources === '' ? found.about : `${found.about} ${t('make.sources', { sources })}`
}

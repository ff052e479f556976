import { Card } from '#ui/card.tsx'
import { CheckboxGroup, RadioGroup } from '#ui/form/choice-field.tsx'
import { DateField } from '#ui/form/date-field.tsx'
import { Form } from '#ui/form/form.tsx'
import { NumberField } from '#ui/form/number-field.tsx'
import { TextArea, TextField } from '#ui/form/text-field.tsx'
import { type FormState, useForm } from '#ui/form/use-form.ts'
import { Columns, Stack } from '#ui/layout.tsx'
import { useAction } from '#ui/server/use-action.ts'
import type { Audience, SurveyMode, SurveyPage } from '../../contract.ts'
import { surveys, TOUCHED, useLaunch } from '../queries.ts'
import { AudienceFields } from './audience-fields.tsx'
import { t } from './words.ts'

/** What is set up beside the questions. */
export interface Frame {
  readonly title: string
  readonly purpose: string
  readonly mode: Exclude<SurveyMode, 'multirater'>
  readonly audience: Audience
  readonly breakdowns: string[]
  readonly opensOn: string
  readonly closesOn: string
  readonly least: number | null
  readonly leastComments: number | null
}

/** Title and purpose, who is asked, when, and from how many people on anything is shown. */
export function FramePart({ page }: { readonly page: SurveyPage }) {
  const { id, rev } = page
  const form = useForm<Frame>({ keep: `survey:frame:${id}`, start: frameOf(page) })
  const save = useAction<Frame>({
    run: ({ opensOn, closesOn, least, leastComments, ...rest }) =>
      surveys.editSurvey({
        params: { id },
        body: {
          ...{ rev, ...rest },
          ...{ opensOn: opensOn || null, closesOn: closesOn || null },
          ...{ least: least ?? 0, leastComments: leastComments ?? 0 },
        },
      }),
    refresh: TOUCHED,
    done: t('saved'),
  })
  return (
    <Form form={form} action={save} submit={t('save')} onSubmit={save.go}>
      <Columns least={360}>
        <Stack>
          <Card>
            <Stack gap={12}>
              <TextField label={t('field.title')} max={140} {...form.field('title')} />
              <TextArea
                label={t('field.purpose')}
                hint={t('field.purpose.hint')}
                rows={3}
                {...form.field('purpose')}
              />
              <RadioGroup<Frame['mode']>
                label={t('field.mode')}
                choices={(['anonymous', 'named'] as const).map(value => ({
                  value,
                  label: t(`mode.${value}`),
                  hint: t(`mode.${value}.say`),
                }))}
                {...form.field('mode')}
              />
            </Stack>
          </Card>
          <Card title={t('when.title')}>
            <Columns least={200} gap={12}>
              <DateField
                label={t('when.opens')}
                hint={t('when.opens.hint')}
                optional
                {...form.field('opensOn')}
              />
              <DateField label={t('when.closes')} hint={t('when.closes.hint')} {...form.field('closesOn')} />
            </Columns>
          </Card>
        </Stack>
        <Stack>
          <AudienceFields {...form.field('audience')} />
          {form.values.mode === 'anonymous' && <Protection form={form} />}
          <Breakdowns page={page} form={form} />
        </Stack>
      </Columns>
    </Form>
  )
}

function Protection({ form }: { readonly form: FormState<Frame> }) {
  const { least, leastComments } = form.values
  return (
    <Card title={t('protect.title')}>
      <Stack gap={12}>
        <Columns least={180} gap={12}>
          <NumberField label={t('protect.least')} unit={t('protect.unit')} {...form.field('least')} />
          <NumberField
            label={t('protect.leastComments')}
            unit={t('protect.unit')}
            {...form.field('leastComments')}
          />
        </Columns>
        <p>{t('protect.say', { least: least ?? 0, invited: 2 * (least ?? 0) })}</p>
        <p>{t('protect.comments', { count: leastComments ?? 0 })}</p>
        <p className="fl-quiet">{t('protect.fixed')}</p>
      </Stack>
    </Card>
  )
}

function Breakdowns({ page, form }: { readonly page: SurveyPage; readonly form: FormState<Frame> }) {
  const { data } = useLaunch(page.id, page.rev)
  const names = [...new Set([...(data?.attributes ?? []), ...form.values.breakdowns])]
  return (
    <Card title={t('groups.title')}>
      <CheckboxGroup
        label={t('groups.breakdowns')}
        hint={t('groups.breakdowns.hint')}
        choices={names.map(value => ({ value, label: attributeName(value) }))}
        {...form.field('breakdowns')}
      />
    </Card>
  )
}

/** What an attribute is called: those that everybody has by our words, the rest as in the file of people. */
function attributeName(name: string): string {
  return name === 'tenure' || name === 'level' ? t(`groups.${name}`) : name
}

function frameOf(page: SurveyPage): Frame {
  const { title, purpose, mode, audience, breakdowns, opensOn, closesOn, least, leastComments } = page
  return {
    ...{ title, breakdowns, least, leastComments },
    mode: mode === 'named' ? 'named' : 'anonymous',
    ...{ purpose: purpose ?? '', opensOn: opensOn ?? '', closesOn: closesOn ?? '' },
    audience: audience ?? EVERYBODY,
  }
}

const EVERYBODY: Audience = {
  teamIds: [],
  attributes: [],
  leastMonths: null,
  mostMonths: null,
  personIds: [],
}

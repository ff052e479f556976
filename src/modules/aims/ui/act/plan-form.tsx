import { Form } from '#ui/form/form.tsx'
import { TextArea } from '#ui/form/text-field.tsx'
import { useForm } from '#ui/form/use-form.ts'
import { useSearchWords } from '#ui/place.ts'
import type { AimPage, Saved } from '../../contract.ts'
import { aims } from '../queries.ts'
import { type Based, conflictOf } from './conflict-of.ts'
import { CoverageField } from './coverage-field.tsx'
import { MilestonesField } from './milestones-field.tsx'
import {
  coverageInWords,
  coveringOnly,
  coversFresh,
  type PlanValues,
  planBody,
  planValues,
  withDays,
  withIds,
} from './plan-values.ts'
import { useAct } from './use-act.ts'
import { useStep } from './use-step.ts'
import { t } from './words.ts'

/** How and when: the owner's answer to the brief. */
export function PlanForm({ page }: { readonly page: AimPage }) {
  const { close } = useAct()
  const [{ milestones: days }] = useSearchWords()
  const form = useForm<PlanValues>({ keep: `aim-plan:${page.id}`, start: withDays(planValues(page), days) })
  const save = useStep((input: Based<PlanValues>) => savePlan(page, input), t('done.saved'))
  const fields = [
    ...(['how', 'resources', 'risks', 'milestones'] as const).map(name => ({
      name,
      label: t(`field.${name}`),
      words: inWords,
    })),
    {
      name: 'coverage' as const,
      label: t('field.coverage'),
      words: (value: unknown) => coverageInWords(value, page),
    },
  ]
  return (
    <Form
      form={form}
      action={save}
      submit={t('send')}
      onCancel={close}
      onSubmit={values => save.go({ values, rev: page.rev })}
      conflict={conflictOf(fields, planValues, save.go)}
    >
      <TextArea
        label={t('field.how')}
        hint={t('field.how.hint')}
        rows={4}
        max={10_000}
        {...form.field('how')}
      />
      <MilestonesField
        label={t('field.milestones')}
        hint={days === undefined ? undefined : t('field.milestones.proposed')}
        {...form.field('milestones')}
      />
      <CoverageField
        label={t('field.coverage')}
        page={page}
        milestones={form.values.milestones}
        {...form.field('coverage')}
      />
      <TextArea
        label={t('field.risks')}
        hint={t('field.risks.hint')}
        rows={2}
        optional
        {...form.field('risks')}
      />
      <TextArea
        label={t('field.resources')}
        hint={t('field.resources.hint')}
        rows={2}
        optional
        {...form.field('resources')}
      />
    </Form>
  )
}

/** New milestones get their ids from the server, so what they cover is sent in a second step. */
async function savePlan({ id, brief }: AimPage, { values: typed, rev }: Based<PlanValues>): Promise<Saved> {
  const values = coveringOnly(typed, brief.criteria)
  const saved = await aims.editPlan({ params: { id }, body: { rev, ...planBody(values) } })
  if (!coversFresh(values)) return saved
  return aims.editPlan({
    params: { id },
    body: { rev: saved.rev, ...planBody(withIds(values, saved.ids ?? [])) },
  })
}

function inWords(value: unknown): string {
  if (!Array.isArray(value)) return String(value)
  return value
    .map((each: { title?: string; dueOn?: string }) => [each.title, each.dueOn].filter(Boolean).join(', '))
    .join('\n')
}

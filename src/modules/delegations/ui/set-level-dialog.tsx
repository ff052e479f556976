import { DateField } from '#ui/form/date-field.tsx'
import { Form } from '#ui/form/form.tsx'
import { TextField } from '#ui/form/text-field.tsx'
import { useForm } from '#ui/form/use-form.ts'
import { Dialog } from '#ui/overlay/dialog.tsx'
import { useAction } from '#ui/server/use-action.ts'
import type { DelegationPage } from '../contract.ts'
import { asLevel } from './delegation-line.tsx'
import { LevelField } from './level-field.tsx'
import { nextLevel, type Turn } from './levels-to-set.ts'
import type { LevelValue } from './offer-values.ts'
import { askedOf, delegations, TOUCHED, useAuthority } from './queries.ts'
import { t } from './words.ts'

interface Values {
  readonly level: LevelValue
  readonly why: string
  readonly untilOn: string
}

/** Raises the level, or lowers it: then it asks for a reason and an end. Begins one level further the way it is asked for. */
export function SetLevelDialog({
  page,
  way,
  onClose,
}: {
  readonly page: DelegationPage
  readonly way: Turn['way']
  readonly onClose: () => void
}) {
  const { id, rev } = page
  const start: Values = { level: asLevel(nextLevel(way, page)), why: '', untilOn: '' }
  const form = useForm<Values>({ keep: null, start })
  const most = useAuthority(askedOf(page)).data?.most ?? 5
  const lowers = Number(form.values.level) < page.level
  const action = useAction({
    run: ({ level, why, untilOn }: Values) =>
      delegations.setLevel({
        params: { id },
        body: {
          ...{ rev, level: Number(level) },
          ...(lowers ? { why: why === '' ? null : why, untilOn: untilOn === '' ? null : untilOn } : {}),
        },
      }),
    refresh: TOUCHED,
    done: t('done.set_level'),
    onDone: onClose,
  })
  return (
    <Dialog title={t('level.title')} onClose={onClose}>
      <Form form={form} action={action} submit={t('level.save')} onCancel={onClose} onSubmit={action.go}>
        <LevelField most={Math.max(most, page.level)} {...form.field('level')} />
        {lowers && <TextField label={t('level.why')} max={280} {...form.field('why')} />}
        {lowers && (
          <DateField label={t('level.until')} hint={t('level.untilHint')} {...form.field('untilOn')} />
        )}
      </Form>
    </Dialog>
  )
}

import { Form } from '#ui/form/form.tsx'
import { TextField } from '#ui/form/text-field.tsx'
import { useForm } from '#ui/form/use-form.ts'
import { Dialog } from '#ui/overlay/dialog.tsx'
import { useAction } from '#ui/server/use-action.ts'
import { COVER_AREAS, COVER_PARTS, type CoverAreas } from '../contract/cover-areas.ts'
import type { DelegationPage } from '../contract.ts'
import { AreasField } from './areas-field.tsx'
import { askedOf, delegations, TOUCHED, useAuthority } from './queries.ts'
import { t } from './words.ts'

interface Values {
  readonly areas: CoverAreas
  readonly why: string
}

/** Sets how far a cover goes, part by part; asks for a reason where it goes less far. */
export function SetAreasDialog({
  page,
  onClose,
}: {
  readonly page: DelegationPage
  readonly onClose: () => void
}) {
  const { id, rev } = page
  const from = page.areas ?? COVER_AREAS
  const most = useAuthority(askedOf(page)).data?.most ?? 5
  const form = useForm<Values>({ keep: null, start: { areas: from, why: '' } })
  const lowers = COVER_PARTS.some(area => form.values.areas[area] < from[area])
  const action = useAction({
    run: ({ areas, why }: Values) =>
      delegations.setCoverAreas({
        params: { id },
        body: { rev, areas, ...(lowers && why !== '' ? { why } : {}) },
      }),
    refresh: TOUCHED,
    done: t('done.set_areas'),
    onDone: onClose,
  })
  return (
    <Dialog title={t('areas.title')} onClose={onClose}>
      <Form form={form} action={action} submit={t('level.save')} onCancel={onClose} onSubmit={action.go}>
        <AreasField most={most} from={from} {...form.field('areas')} />
        {lowers && <TextField label={t('areas.why')} max={280} {...form.field('why')} />}
      </Form>
    </Dialog>
  )
}

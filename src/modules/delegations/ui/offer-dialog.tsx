import { AimPicker, type PickedAim } from '#modules/aims/public-ui.tsx'
import { PersonPicker, TeamPicker } from '#modules/people/public-ui.tsx'
import { Form } from '#ui/form/form.tsx'
import { SelectField } from '#ui/form/select-field.tsx'
import { TextArea, TextField } from '#ui/form/text-field.tsx'
import { useForm } from '#ui/form/use-form.ts'
import { Dialog } from '#ui/overlay/dialog.tsx'
import { useGo } from '#ui/place.ts'
import { useSession } from '#ui/server/session.ts'
import { useAction } from '#ui/server/use-action.ts'
import type { AuthorityView } from '../contract.ts'
import { AreasField } from './areas-field.tsx'
import { LevelField } from './level-field.tsx'
import { newOffer, type OfferValues, termsBody, within } from './offer-values.ts'
import { delegations, TOUCHED, useAuthority } from './queries.ts'
import { TermsFields } from './terms-fields.tsx'
import { t } from './words.ts'

const NOTHING: Partial<OfferValues> = {}
/** A link may begin a cover for somebody else; by themselves people give away their own work. */
const kindsOf = (absentId: OfferValues['absentId'] | undefined) =>
  (['aim', 'area', 'cover'] as const).map(value => ({
    value,
    label: t(value === 'cover' && absentId != null ? 'kind.coverOf' : `kind.${value}`),
  }))

/** Offers authority: what, to whom, how far; everything else has a sensible start. `aim` is known on a goal's page. */
export function OfferDialog({
  aim,
  given = NOTHING,
  onClose,
}: {
  readonly aim?: PickedAim
  /** What a link from another room knows. */
  readonly given?: Partial<OfferValues>
  readonly onClose: () => void
}) {
  const { person, today } = useSession()
  const go = useGo()
  const form = useForm<OfferValues>({
    keep: `delegation:new:${aim?.id ?? ''}${given === NOTHING ? '' : JSON.stringify(given)}`,
    start: { ...newOffer(today, aim ?? null), ...given },
  })
  const { kind, aimId, toId } = form.values
  const { data } = useAuthority(asked(form.values, person.id))
  const most = data?.most ?? 5
  const action = useAction({
    run: (values: OfferValues) =>
      delegations.offerDelegation({
        body: {
          matter: matterOf(values, person.id, most),
          toId: values.toId?.id ?? '',
          ...termsBody(values, values.kind === 'cover' ? within(values.areas, most) : null),
          handover: values.handover,
        },
      }),
    refresh: TOUCHED,
    done: t('sent'),
    onDone: ({ id }) => {
      onClose()
      go(`/delegations/${id}`)
    },
  })
  return (
    <Dialog title={t('offer')} onClose={onClose}>
      <Form form={form} action={action} submit={t('send')} onCancel={onClose} onSubmit={action.go}>
        {aim === undefined && (
          <SelectField label={t('field.kind')} choices={kindsOf(given.absentId)} {...form.field('kind')} />
        )}
        {kind === 'aim' && aim === undefined && <AimPicker label={t('field.aim')} {...form.field('aimId')} />}
        {kind === 'area' && (
          <TextField label={t('field.area')} hint={t('field.areaHint')} max={140} {...form.field('area')} />
        )}
        {kind === 'area' && given.teamId != null && (
          <TeamPicker label={t('field.team')} optional {...form.field('teamId')} />
        )}
        {kind === 'cover' && given.absentId != null && (
          <PersonPicker label={t('field.absent')} {...form.field('absentId')} />
        )}
        <PersonPicker
          label={t('field.to')}
          except={exceptOf(form.values, person.id)}
          {...form.field('toId')}
        />
        {kind === 'cover' ? (
          <AreasField most={most} hint={data && mostText(data)} {...form.field('areas')} />
        ) : (
          <LevelField most={most} hint={data && mostText(data)} {...form.field('level')} />
        )}
        <TextField
          label={t('field.outcome')}
          hint={t('field.outcomeHint')}
          max={280}
          {...form.field('outcome')}
        />
        <TermsFields form={form} />
        {(given.handover !== undefined || ((kind === 'cover' || aimId !== null) && toId !== null)) && (
          <TextArea label={t('field.handover')} optional {...form.field('handover')} />
        )}
      </Form>
    </Dialog>
  )
}

function mostText({ most, source }: AuthorityView): string {
  if (most === 0) return t('most.none')
  return t('most.some', { level: String(most), why: t(`why.${source}`) })
}

/** Nobody covers for themselves; a cover for somebody else may be oneself only by their asking, which is done from the absence. */
function exceptOf({ kind, absentId }: OfferValues, me: string): string[] {
  return kind === 'cover' && absentId !== null ? [me, absentId.id] : [me]
}

function asked({ kind, aimId, teamId, toId, absentId }: OfferValues, me: string) {
  if (toId === null) return null
  if (kind === 'aim') return aimId === null ? null : { toId: toId.id, aimId: aimId.id }
  if (kind === 'cover') return { toId: toId.id, absentId: absentId?.id ?? me }
  return { toId: toId.id, ...(teamId === null ? {} : { teamId: teamId.id }) }
}

function matterOf({ kind, aimId, area, teamId, areas, absentId }: OfferValues, me: string, most: number) {
  if (kind === 'aim') return { kind, aimId: aimId?.id ?? '' }
  if (kind === 'area') return { kind, area, teamId: teamId?.id ?? null }
  return { kind, personId: absentId?.id ?? me, areas: within(areas, most) }
}

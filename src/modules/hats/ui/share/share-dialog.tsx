import { useState } from 'react'
import { ButtonLink } from '#ui/button.tsx'
import { RadioGroup } from '#ui/form/choice-field.tsx'
import { Columns, Stack } from '#ui/layout.tsx'
import { HatTag } from '#ui/marks/hat.tsx'
import { Dialog } from '#ui/overlay/dialog.tsx'
import { useSession } from '#ui/server/session.ts'
import { Loaded } from '#ui/states/loaded.tsx'
import { SkeletonCard } from '#ui/states/skeleton.tsx'
import type { Situation } from '../../contract.ts'
import { useSteps } from '../steps/queries.ts'
import './share.css'
import { type Divided, divide, offerLink, type Share, talkLink } from './split.ts'
import { t } from './words.ts'

const HATS = ['lead', 'manage'] as const

/** Two hats for the same work, shared: what is left of both, who takes which half, and the form that asks them. */
export function ShareDialog({
  share,
  cards: [one, other],
  onClose,
}: {
  readonly share: Share
  readonly cards: readonly [Situation, Situation]
  readonly onClose: () => void
}) {
  const [steps, others] = [useSteps(one.id), useSteps(other.id)]
  return (
    <Dialog title={`${t('title')}: ${share.over.name}`} wide onClose={onClose}>
      <Loaded query={steps} skeleton={<SkeletonCard height={320} />}>
        {mine => (
          <Loaded query={others} skeleton={<SkeletonCard height={320} />}>
            {theirs => (
              <Halves
                share={share}
                divided={divide([
                  { title: one.title, steps: mine.steps },
                  { title: other.title, steps: theirs.steps },
                ])}
              />
            )}
          </Loaded>
        )}
      </Loaded>
    </Dialog>
  )
}

function Halves({ share, divided }: { readonly share: Share; readonly divided: Divided }) {
  const { person, today } = useSession()
  const { above, below } = share
  const choices = choicesOf(share)
  const [who, setWho] = useState((below.length === 1 ? below[0]?.id : choices[0]?.value) ?? '')
  const [chosen, setKeep] = useState<(typeof HATS)[number] | null>(null)
  const asked = who === ABOVE ? above : null
  // Whoever stands higher leads, unless the reader would have it otherwise.
  const keep = chosen ?? (asked === null ? 'lead' : 'manage')
  const to =
    asked === null
      ? offerLink(share, divided, { keep, to: below.find(({ id }) => id === who) ?? null })
      : talkLink(share, divided, { keep, me: person.name, above: asked, today })
  return (
    <Stack>
      <p className="fl-quiet">{t('sub')}</p>
      <Columns least={260}>
        {HATS.map(hat => (
          <Half key={hat} hat={hat} steps={divided[hat]} />
        ))}
      </Columns>
      <RadioGroup label={t('who')} choices={choices} value={who} onChange={setWho} />
      <RadioGroup
        label={t('keep')}
        choices={HATS.map(value => ({ value, label: t(`hat.${value}`) }))}
        value={keep}
        onChange={setKeep}
      />
      <div className="hat-share-go">
        <ButtonLink tone="primary" to={to}>
          {t(asked === null ? 'go.offer' : 'go.talk')}
        </ButtonLink>
        <p className="fl-faint">{t('go.say')}</p>
      </div>
    </Stack>
  )
}

const ABOVE = 'above'

/** Those below by name, anybody else below, and whoever is above. */
function choicesOf({ mayGive, below, above }: Share) {
  const leads = below.map(({ id, name }) => ({ value: id, label: name, hint: t('who.lead') }))
  const any = {
    ...{ value: 'below', label: t(below.length === 0 ? 'who.below' : 'who.below.other') },
    hint: t('who.below.say'),
  }
  const asked = (name: string) => ({
    ...{ value: ABOVE, label: t('who.above', { name }), hint: t('who.above.say') },
  })
  return [...leads, ...(mayGive ? [any] : []), ...(above === null ? [] : [asked(above.name)])]
}

function Half({
  hat,
  steps,
}: {
  readonly hat: (typeof HATS)[number]
  readonly steps: Divided[(typeof HATS)[number]]
}) {
  return (
    <section aria-label={t(`hat.${hat}`)}>
      <h3>{t(`hat.${hat}`)}</h3>
      {steps.length === 0 && <p className="fl-quiet">{t('hat.none')}</p>}
      <ul className="hat-share-steps">
        {steps.map(({ id, says, card, isOwn }) => (
          <li key={id}>
            <HatTag hat={hat} /> {says}{' '}
            <span className="fl-faint">{t(isOwn ? 'own' : 'from', { card })}</span>
          </li>
        ))}
      </ul>
    </section>
  )
}

import { useState } from 'react'
import { Button } from '#ui/button.tsx'
import { Menu } from '#ui/overlay/menu.tsx'
import { useSearchWords } from '#ui/place.ts'
import { useAction } from '#ui/server/use-action.ts'
import type { DelegationPage, DelegationStep } from '../contract.ts'
import { CheckDialog } from './check-dialog.tsx'
import { wayOf } from './levels-to-set.ts'
import { NeedDialog } from './need-dialog.tsx'
import { delegations, TOUCHED } from './queries.ts'
import { SetAreasDialog } from './set-areas-dialog.tsx'
import { SetLevelDialog } from './set-level-dialog.tsx'
import { TermsDialog } from './terms-dialog.tsx'
import { WhyDialog } from './why-dialog.tsx'
import { t } from './words.ts'

/** What comes first when it can be done; the rest stands behind one button. */
const FIRST: readonly DelegationStep[] = ['accept', 'check', 'change_terms', 'set_areas']

/** What the reader may do with a delegation. */
export function DelegationActs({ page }: { readonly page: DelegationPage }) {
  const [words, change] = useSearchWords()
  // A link from another room may ask for another level.
  const way = page.steps.includes('set_level') ? wayOf(words['do']) : null
  const [step, setStep] = useState<DelegationStep | null>(way === null ? null : 'set_level')
  const close = () => {
    setStep(null)
    if (words['do'] !== undefined) change({ do: undefined })
  }
  const accept = useAction({
    run: () => delegations.acceptDelegation({ params: { id: page.id }, body: { rev: page.rev } }),
    refresh: TOUCHED,
    done: t('done.accept'),
    failure: 'toast',
  })
  const first = FIRST.find(each => page.steps.includes(each))
  const more = page.steps.filter(each => each !== first)
  const begin = (each: DelegationStep) => (each === 'accept' ? void accept.go() : setStep(each))
  return (
    <>
      {more.length > 0 && (
        <Menu lines={more.map(each => ({ label: wordOf(each, page), run: () => begin(each) }))}>
          <Button icon="more">{t('act.more')}</Button>
        </Menu>
      )}
      {first !== undefined && (
        <Button tone="primary" pending={accept.pending} onClick={() => begin(first)}>
          {wordOf(first, page)}
        </Button>
      )}
      {step === 'need_more' && <NeedDialog page={page} onClose={close} />}
      {step === 'change_terms' && <TermsDialog page={page} onClose={close} />}
      {step === 'check' && <CheckDialog page={page} onClose={close} />}
      {step === 'set_level' && <SetLevelDialog page={page} way={way ?? 'raise'} onClose={close} />}
      {step === 'set_areas' && <SetAreasDialog page={page} onClose={close} />}
      {(step === 'decline' || step === 'recall' || step === 'end') && (
        <WhyDialog step={step} page={page} onClose={close} />
      )}
    </>
  )
}

function wordOf(step: DelegationStep, { needs }: DelegationPage): string {
  return step === 'change_terms' && needs !== null ? t('act.answer_terms') : t(`act.${step}`)
}

import { HatTag } from '#ui/marks/hat.tsx'
import type { AimPage } from '../../contract.ts'
import { actName } from './act-name.ts'
import { mayDo, whyNot } from './acts.ts'
import { t } from './words.ts'

/** Whose move it is, in one sentence with the hat it takes; nothing while a live aim simply goes on. */
export function NextStep({ page }: { readonly page: AimPage }) {
  const words = nextInWords(page)
  if (words === null) return null
  const reason = blockedBy(page)
  return (
    <div className="next-step" data-hat={page.waitingFor === 'owner' ? 'manage' : 'lead'}>
      <HatTag hat={page.waitingFor === 'owner' ? 'manage' : 'lead'} />
      <p>
        {words} {reason !== null && <span className="fl-quiet">{reason}</span>}
      </p>
    </div>
  )
}

/** The sentence, or null when nothing is awaited. */
function nextInWords(
  page: Pick<AimPage, 'kind' | 'state' | 'actions' | 'closing' | 'owner' | 'brief' | 'parent'>,
): string | null {
  if (page.state === 'draft') return t(page.kind === 'goal' ? 'next.draft' : `next.draft.${page.kind}`)
  if (page.state === 'consulting') return t('next.consulting')
  if (page.state === 'briefed') {
    return mayDo(page, 'edit_plan')
      ? t('next.briefed.you')
      : t('next.briefed', { name: page.owner?.name ?? t('next.nobody') })
  }
  if (page.state === 'planned') {
    return mayDo(page, 'accept_plan')
      ? t('next.planned.you')
      : t('next.planned', { name: page.brief.issuedBy?.name ?? t('next.leader') })
  }
  return page.state === 'live' && page.closing !== null && page.closing.confirmedOn === null
    ? t('next.closing')
    : null
}

/** Why the step cannot be taken yet, when it is your turn and the server names what is missing. */
function blockedBy(page: AimPage): string | null {
  if (page.state === 'draft' && mayDo(page, 'edit_brief')) return named('issue_brief', page)
  if (page.state === 'briefed' && mayDo(page, 'edit_plan')) return named('submit_plan', page)
  return null
}

function named(action: 'issue_brief' | 'submit_plan', page: AimPage): string | null {
  const reason = whyNot(page, action)
  return reason === null ? null : `${actName(action, page)}: ${reason}`
}

import { Suspense } from 'react'
import { addDays } from '#kernel/local-date.ts'
import { PlanTalk } from '#modules/conversations/public-ui.tsx'
import { todayHere, withDates } from '#ui/words/dates.ts'
import type { HandbackDraft } from '../../contract.ts'
import { workday } from './address.ts'
import { useHandback } from './queries.ts'
import { t } from './words.ts'

/** The talk in which work is handed back, its agenda begun from the records; whoever plans it decides what of it stands. */
export function HandbackDialog({ id, onClose }: { readonly id: string; readonly onClose: () => void }) {
  const { data, isPending, isError } = useHandback(id)
  return isPending ? null : <Handback draft={isError ? null : data} onClose={onClose} />
}

function Handback({
  draft,
  onClose,
}: {
  readonly draft: HandbackDraft | null
  readonly onClose: () => void
}) {
  const today = todayHere()
  const { person, backOn, lines, more } = draft ?? NOTHING
  const soon = backOn === null || backOn <= today ? addDays(today, 1) : backOn
  return (
    <Suspense fallback={null}>
      <PlanTalk
        type="alignment"
        title={t('handback.title')}
        personIds={person === null ? [] : [person.id]}
        given={{
          ...{ person: null, teams: [], topic: '', once: false, cadence: null, on: workday(soon) },
          agenda: [...lines, more].filter(Boolean).map(withDates).join('\n'),
        }}
        says={<p className="fl-quiet">{draft === null ? t('handback.failed') : withDates(draft.says)}</p>}
        onClose={onClose}
      />
    </Suspense>
  )
}

const NOTHING = { person: null, backOn: null, lines: [], more: '' }

import { Button } from '#ui/button.tsx'
import { PageHead } from '#ui/page-head.tsx'
import { useParam, useSearchWords } from '#ui/place.ts'
import { ApiError } from '#ui/server/api-error.ts'
import { EmptyState } from '#ui/states/empty-state.tsx'
import { Loaded } from '#ui/states/loaded.tsx'
import { SkeletonLines } from '#ui/states/skeleton.tsx'
import { formatExact } from '#ui/words/dates.ts'
import '../aim-card.css'
import '../aims.css'
import { ActForms } from '../act/act-forms.tsx'
import { AsOfNote } from '../as-of-note.tsx'
import { useAim } from '../queries.ts'
import { t as shared } from '../words.ts'
import { GoalView } from './goal-view.tsx'
import { StrategyView } from './strategy-view.tsx'
import { VisionView } from './vision-view.tsx'
import { t } from './words.ts'

const VIEWS = { goal: GoalView, strategy: StrategyView, vision: VisionView } as const

/** The page of one aim of any kind, as of the date in the address when there is one. */
export function AimPage() {
  const id = useParam('id')
  const [{ asOf }] = useSearchWords()
  const aim = useAim(id, asOf)
  const missing = aim.error instanceof ApiError && aim.error.status === 404
  if (asOf !== undefined && missing) return <NotYet asOf={asOf} />
  return (
    <Loaded query={aim} skeleton={<SkeletonLines lines={12} />}>
      {page => {
        const View = VIEWS[page.kind]
        return (
          <>
            <AsOfNote asOf={page.asOf} />
            <View key={page.id} page={page} />
            <ActForms page={page} />
          </>
        )
      }}
    </Loaded>
  )
}

/** A day on which the aim was not there: before somebody drafted it. */
function NotYet({ asOf }: { readonly asOf: string }) {
  const [, change] = useSearchWords()
  return (
    <>
      <PageHead title={t('notYet.title')} />
      <EmptyState
        title={t('notYet', { date: formatExact(asOf) })}
        act={<Button onClick={() => change({ asOf: undefined })}>{shared('asOf.back')}</Button>}
      />
    </>
  )
}

import { Loaded } from '#ui/loaded.tsx'
import { useParam, useSearchWords } from '#ui/place.ts'
import { SkeletonLines } from '#ui/skeleton.tsx'
import '../aim-card.css'
import '../aims.css'
import { ActForms } from '../act/act-forms.tsx'
import { useAim } from '../queries.ts'
import { GoalView } from './goal-view.tsx'
import { StrategyView } from './strategy-view.tsx'
import { VisionView } from './vision-view.tsx'

const VIEWS = { goal: GoalView, strategy: StrategyView, vision: VisionView } as const

/** The page of one aim of any kind, as of the date in the address when there is one. */
export function AimPage() {
  const id = useParam('id')
  const [words] = useSearchWords()
  const aim = useAim(id, words['asOf'])
  return (
    <Loaded query={aim} skeleton={<SkeletonLines lines={12} />}>
      {page => {
        const View = VIEWS[page.kind]
        return (
          <>
            <View key={page.id} page={page} />
            <ActForms page={page} />
          </>
        )
      }}
    </Loaded>
  )
}

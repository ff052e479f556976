import { Stack } from '#ui/layout.tsx'
import { HatTag } from '#ui/marks/hat.tsx'
import type { ChangePage } from '../../contract.ts'
import { t } from '../words.ts'
import { AdoptionCard } from './adoption-card.tsx'
import { ImpactMap } from './impact-map.tsx'
import { MilestonesCard } from './milestones-card.tsx'
import { RolloutCard } from './rollout-card.tsx'

/** The change manager's track: whom it touches, what has to be done, whether it is used. */
export function ManagedTrack({ page }: { readonly page: ChangePage }) {
  return (
    <Stack>
      <HatTag hat="manage">{t('managed.tag')}</HatTag>
      <ImpactMap page={page} />
      <MilestonesCard page={page} />
      <AdoptionCard page={page} />
      <RolloutCard page={page} />
    </Stack>
  )
}

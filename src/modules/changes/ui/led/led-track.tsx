import { Stack } from '#ui/layout.tsx'
import { HatTag } from '#ui/marks/hat.tsx'
import type { ChangePage } from '../../contract.ts'
import { t } from '../words.ts'
import { PerspectivesCard } from './perspectives-card.tsx'
import { PurposeCard } from './purpose-card.tsx'
import { QuestionsCard } from './questions-card.tsx'
import { TalksCard } from './talks-card.tsx'

/** The sponsor's track: why, talks about it, questions. */
export function LedTrack({ page }: { readonly page: ChangePage }) {
  return (
    <Stack>
      <HatTag hat="lead">{t('led.tag')}</HatTag>
      <PurposeCard page={page} />
      <QuestionsCard page={page} />
      <TalksCard page={page} />
      <PerspectivesCard page={page} />
    </Stack>
  )
}

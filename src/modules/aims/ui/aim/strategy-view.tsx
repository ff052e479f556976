import { Card } from '#ui/card.tsx'
import { Stack } from '#ui/layout.tsx'
import { todayHere } from '#ui/words/dates.ts'
import type { AimPage } from '../../contract.ts'
import { NextStep } from '../act/next-step.tsx'
import { BreaksOf } from '../breaks-of.tsx'
import { AimHead } from './aim-head.tsx'
import { BriefColumn } from './brief-column.tsx'
import { CheckIns } from './check-ins.tsx'
import { Children } from './children.tsx'
import { Comments } from './comments.tsx'
import { History } from './history.tsx'
import { Needs } from './needs.tsx'
import { t } from './words.ts'

/** A strategy: what and why, the goals that carry it as counts (never a percentage), and whether it is still right. */
export function StrategyView({ page }: { readonly page: AimPage }) {
  return (
    <>
      <AimHead page={page} />
      <Stack>
        <NextStep page={page} />
        {page.asOf >= todayHere() && <BreaksOf aimId={page.id} />}
        <div className="aim-columns">
          <BriefColumn page={page} />
          <Card title={t('checkIns')}>
            <CheckIns page={page} />
          </Card>
        </div>
        <Card title={t('below')}>
          <Children page={page} />
        </Card>
        <Card title={t('comments')}>
          <Comments page={page} />
        </Card>
        <Needs page={page} />
        <History page={page} />
      </Stack>
    </>
  )
}

import { type Gallery, LONG_TEXT } from '#ui/gallery.ts'
import type { PlanReport } from '../../contract/plans.ts'
import { PlanExport } from './plan-export.tsx'
import { PlanImportReport } from './plan-import-report.tsx'

const nothing = () => {}
const NONE = { visions: 0, strategies: 0, goals: 0, measures: 0, checkIns: 0 }
const aim = (kind: 'vision' | 'strategy' | 'goal', level: number, title: string) =>
  ({ kind, level, title, fate: 'created', live: true, measure: null, checkIns: 0 }) as const

const REPORT: PlanReport = {
  dryRun: true,
  title: 'Harbour City Water Plan 2024–2028',
  part: 2,
  visionId: null,
  created: { visions: 1, strategies: 1, goals: 2, measures: 1, checkIns: 2 },
  updated: NONE,
  moved: 0,
  unchanged: 0,
  live: 3,
  drafts: 1,
  aims: [
    aim('vision', 0, 'Every tap in Harbour City gives safe water'),
    aim('strategy', 1, 'Lose less water'),
    { ...aim('goal', 2, 'Find leaks early'), measure: '21.5 → 12 % of volume', checkIns: 2 },
    { ...aim('goal', 2, 'Offer a social tariff'), live: false },
  ],
  kept: [
    { path: '/StrategicPlanCore/Organization[1]/Stakeholder[1]', what: 'Stakeholder: City council' },
    { path: '/Submitter', what: 'Submitter: Ada Lovelace' },
  ],
  warnings: [
    {
      path: '/StrategicPlanCore/Goal[1]/Objective[2]',
      what: '“Renew the oldest mains” has no starting value that differs from its target: it starts from 0.',
    },
  ],
  differences: [{ path: '/Goal[1]/Name', what: 'should come before Description' }],
}

const shown =
  (report: Partial<PlanReport>, pending = false) =>
  () => (
    <PlanImportReport
      report={{ ...REPORT, ...report }}
      pending={pending}
      onApply={nothing}
      onAgain={nothing}
    />
  )

/** What an import becomes, in its states, and the card of exports. */
export const gallery: Gallery = {
  name: 'Plan import',
  exhibits: {
    'what would happen': shown({}),
    importing: shown({}, true),
    'what happened': shown({ dryRun: false }),
    'nothing new': shown({
      created: NONE,
      unchanged: 4,
      live: 0,
      drafts: 0,
      warnings: [],
      differences: [],
      kept: [],
    }),
    'long text': shown({ title: LONG_TEXT, aims: [aim('vision', 0, LONG_TEXT), aim('goal', 9, LONG_TEXT)] }),
    export: () => <PlanExport />,
  },
}

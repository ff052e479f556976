import type { Gallery } from '#ui/gallery.ts'
import { LONG_TEXT } from '#ui/gallery.ts'
import { Row, Stack } from '#ui/layout.tsx'
import type { Health } from '../contract.ts'
import { GoalView } from './aim/goal-view.tsx'
import { StrategyView } from './aim/strategy-view.tsx'
import { VisionView } from './aim/vision-view.tsx'
import { AimCard } from './aim-card.tsx'
import { CountsInWords } from './counts-in-words.tsx'
import { DirectionEmpty } from './direction/direction-empty.tsx'
import { DirectionOutline } from './direction/direction-outline.tsx'
import { DirectionTimeline } from './direction/direction-timeline.tsx'
import { HealthMark } from './health-mark.tsx'
import { LineOfSight, LineOfSightStrip } from './line-of-sight.tsx'
import { Mine } from './mine/my-direction-page.tsx'
import { harbourMine, harbourStrategy, harbourVision } from './story/harbour-direction.factory.ts'
import { harbourGoal } from './story/harbour-goal.factory.ts'
import { allowing, harbourCard, harbourLine } from './story/harbour-line.factory.ts'
import { harbourMap } from './story/harbour-map.factory.ts'
import './aims.css'

const nothing = () => undefined
const healths = [
  'on_track',
  'at_risk',
  'off_track',
  'stale',
  'no_data',
  'achieved',
  'missed',
  'dropped',
] as const satisfies readonly Health[]
const draft = harbourGoal({
  state: 'draft',
  checkIns: [],
  standing: { health: null, reasons: [] },
  plan: { how: '', resources: '', risks: [], milestones: [], submittedOn: null, answersVersion: 0 },
  waitingFor: 'brief_giver',
  actions: allowing('issue_brief', 'edit_brief', 'archive'),
})

/** The aims room in its states, told by the story. */
export const gallery: Gallery = {
  name: 'Aims',
  exhibits: {
    'a goal': () => <GoalView page={harbourGoal()} />,
    'a goal, still a draft': () => <GoalView page={draft} />,
    'a goal, plan awaiting its answer': () => (
      <GoalView
        page={harbourGoal({
          state: 'planned',
          waitingFor: 'brief_giver',
          checkIns: [],
          actions: allowing('accept_plan', 'return_plan'),
        })}
      />
    ),
    'a strategy': () => <StrategyView page={harbourStrategy()} />,
    'the vision': () => <VisionView page={harbourVision()} />,
    'my direction': () => <Mine mine={harbourMine()} />,
    health: () => (
      <Row gap={16}>
        {healths.map(health => (
          <HealthMark key={health} aim={{ state: 'live', health }} />
        ))}
      </Row>
    ),
    cards: () => (
      <Stack>
        <AimCard aim={harbourCard()} />
        <AimCard aim={harbourCard({ title: LONG_TEXT, owner: null, current: null })} />
      </Stack>
    ),
    counts: () => (
      <CountsInWords
        counts={{ onTrack: 4, atRisk: 3, offTrack: 1, stale: 1, noData: 2, notLive: 1, closed: 12 }}
      />
    ),
    'line of sight': () => (
      <Stack>
        <LineOfSightStrip links={harbourLine()} from={{ id: 'task', title: 'Call the electrician' }} />
        <LineOfSight links={harbourLine()} from={{ id: 'task', title: 'Call the electrician' }} />
      </Stack>
    ),
    outline: () => <DirectionOutline map={harbourMap()} onSelect={nothing} onOpen={nothing} />,
    timeline: () => <DirectionTimeline map={harbourMap()} />,
    'an organisation without any aim': () => <DirectionEmpty />,
  },
}

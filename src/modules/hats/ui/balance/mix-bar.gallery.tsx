import { Card } from '#ui/card.tsx'
import type { Gallery } from '#ui/gallery.ts'
import type { Season } from '../../balance/contract.ts'
import { MixBar, type Range } from './mix-bar.tsx'
import { Seasons } from './seasons-card.tsx'

/** The bar of leading and managing in every state. */
export const gallery: Gallery = {
  name: 'Leading and managing',
  exhibits: {
    'Within what we can tell': () => (
      <Card>
        <MixBar told={{ low: 0.19, high: 0.56 }} expected={{ low: 0.2, high: 0.4 }} />
      </Card>
    ),
    'Outside what is expected': () => (
      <Card>
        <MixBar told={{ low: 0.06, high: 0.24 }} expected={{ low: 0.6, high: 0.8 }} />
      </Card>
    ),
    'At the ends': () => (
      <Card>
        <MixBar told={{ low: 0, high: 0.03 }} expected={{ low: 0.85, high: 1 }} />
      </Card>
    ),
    'Nothing expected': () => (
      <Card>
        <MixBar told={{ low: 0.3, high: 0.7 }} expected={null} />
      </Card>
    ),
    'In short': () => (
      <Card>
        <MixBar short told={{ low: 0.49, high: 0.86 }} expected={{ low: 0.45, high: 0.65 }} />
      </Card>
    ),
    'Season by season': () => (
      <Card>
        <Seasons
          now={{
            ...{ told: { low: 0.49, high: 0.86 }, expected: { low: 0.45, high: 0.65 } },
            recorded: { events: 41, weeks: 12, spread: true, needs: { events: 10, weeks: 3 } },
          }}
          before={[
            season('2025-12-15', '2026-03-08', { low: 0.4, high: 0.7 }, 'Head of pilots'),
            season('2025-09-22', '2025-12-14', { low: 0.12, high: 0.41 }, 'Pilot lead'),
            season('2025-06-30', '2025-09-21', null, 'Pilot lead'),
          ]}
        />
      </Card>
    ),
  },
}

function season(from: string, to: string, told: Range | null, title: string): Season {
  return { from, to, told, title, events: told === null ? 4 : 23, expected: { low: 0.2, high: 0.4 } }
}

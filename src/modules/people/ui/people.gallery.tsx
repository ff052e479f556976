import { useState } from 'react'
import { Card } from '#ui/card.tsx'
import { type Gallery, LONG_TEXT, STORY } from '#ui/gallery.ts'
import { Stack } from '#ui/layout.tsx'
import { type ChartNode, chartNodes, openAtFirst } from './chart/chart-model.ts'
import { OrgTree } from './chart/org-tree.tsx'
import { PeopleGrid } from './people-grid.tsx'
import { AwayMark, PersonAvatar, PersonLink } from './person-link.tsx'

const MANAGERS = [null, 0, 1, 1, 0, 4]
const chart = (names: readonly string[], managers: readonly (number | null)[]): readonly ChartNode[] =>
  chartNodes({
    on: '2026-03-02',
    teams: [{ id: 'team', name: 'Harbour Works' }],
    people: names.map((name, index) => ({
      ...{ id: `person ${index}`, name, title: index === 0 ? 'Head' : 'Pilot', team: 0 },
      manager: managers[index] ?? null,
      leads: managers.includes(index),
      acting: index === 4,
      away: index === 2,
    })),
  })

function Tree({ nodes }: { readonly nodes: readonly ChartNode[] }) {
  const [open, setOpen] = useState(() => openAtFirst(nodes))
  const turn = (index: number) => setOpen(before => before.symmetricDifference(new Set([index])))
  return <OrgTree nodes={nodes} open={open} onTurn={turn} onSelect={() => {}} onOpen={() => {}} find={null} />
}

const CARDS = STORY.map((name, index) => ({
  ...{
    id: name,
    name: index === 3 ? LONG_TEXT : name,
    title: index === 4 ? null : 'Pilot',
    team: null,
    leads: false,
    level: null,
  },
  away: index === 1 ? { until: '2026-03-13' } : index === 2 ? { until: null } : null,
}))

/** People by name, side by side, and in the chart. */
export const gallery: Gallery = {
  name: 'People',
  exhibits: {
    names: () => (
      <Stack>
        <PersonLink person={{ id: '1', name: STORY[0] }} />
        <PersonLink person={{ id: '1', name: STORY[1] }} avatar hint="Pilot manager · Pilots" />
        <PersonLink person={{ id: '1', name: LONG_TEXT }} avatar hint={LONG_TEXT} />
        <PersonAvatar name={STORY[2]} size={40} />
        <AwayMark away={{ until: '2026-03-13' }} />
      </Stack>
    ),
    'side by side': () => (
      <Card>
        <PeopleGrid people={CARDS} />
      </Card>
    ),
    chart: () => <Tree nodes={chart(STORY, MANAGERS)} />,
    'ten thousand people': () => (
      <Tree
        nodes={chart(
          Array.from({ length: 10_000 }, (_, index) => `Person ${index}`),
          BIG,
        )}
      />
    ),
  },
}

const BIG = Array.from({ length: 10_000 }, (_, index) => (index === 0 ? null : Math.floor((index - 1) / 8)))

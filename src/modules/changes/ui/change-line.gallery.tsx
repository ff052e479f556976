import { Card, CardList } from '#ui/card.tsx'
import { type Gallery, LONG_TEXT } from '#ui/gallery.ts'
import type { ChangeRow } from '../contract.ts'
import { ChangeLine } from './change-line.tsx'
import './changes.css'

const ROW: ChangeRow = {
  ...{ id: '1', rev: 1, name: 'One quay', kind: 'process', state: 'announced', announcedOn: '2026-03-02' },
  ...{ sponsor: { id: '1', name: 'Ada Lovelace' }, manager: { id: '2', name: 'Grace Hopper' } },
  ...{ endedOn: null, teams: [{ id: '1', name: 'Pilots' }], impacts: [], openQuestions: 1 },
  ...{ adoption: null, warnings: [], mine: false },
}

/** A change as a line, in each of its standings. */
export const gallery: Gallery = {
  name: 'Changes',
  exhibits: {
    lines: () => (
      <Card flush title="Changes">
        <CardList>
          <ChangeLine change={ROW} />
          <ChangeLine
            change={{
              ...{ ...ROW, name: LONG_TEXT.slice(0, 130), state: 'rolling_out', adoption: 0.31 },
              warnings: [
                { code: 'milestones_late', count: 2 },
                { code: 'owners_missing', count: 1 },
              ],
            }}
          />
          <ChangeLine change={{ ...ROW, state: 'shaping', teams: [] }} />
          <ChangeLine change={{ ...ROW, state: 'embedded', adoption: 0.92 }} />
          <ChangeLine change={{ ...ROW, state: 'stopped' }} />
        </CardList>
      </Card>
    ),
  },
}

import type { Gallery } from '../gallery.ts'
import { Row, Stack } from '../layout.tsx'
import { Status, type StatusKind } from './status.tsx'

const KINDS: readonly StatusKind[] = [
  'on-track',
  'at-risk',
  'off-track',
  'no-data',
  'stale',
  'draft',
  'closed',
  'achieved',
]

/** Status marks. */
export const gallery: Gallery = {
  name: 'Status',
  exhibits: {
    all: () => (
      <Row gap={16}>
        {KINDS.map(kind => (
          <Status key={kind} kind={kind} />
        ))}
      </Row>
    ),
    'own words, and bare': () => (
      <Stack gap={8}>
        <Status kind="off-track">11 days late</Status>
        <Status kind="at-risk" bare />
      </Stack>
    ),
  },
}

import type { Gallery } from '../gallery.ts'
import { Row } from '../layout.tsx'
import { SEVERITIES, SeverityMark } from './severity.tsx'

/** Severity marks: told apart by their shape alone. */
export const gallery: Gallery = {
  name: 'Severity',
  exhibits: {
    all: () => (
      <Row gap={16}>
        {SEVERITIES.map(severity => (
          <SeverityMark key={severity} severity={severity} />
        ))}
      </Row>
    ),
    'own words, and bare': () => (
      <Row gap={16}>
        <SeverityMark severity="major">2 breaks, major</SeverityMark>
        <SeverityMark severity="critical" bare />
      </Row>
    ),
  },
}

import { Card } from '#ui/card.tsx'
import type { Gallery } from '#ui/gallery.ts'
import { MixBar } from './mix-bar.tsx'

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
  },
}

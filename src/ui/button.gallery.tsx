import { Button, ButtonLink } from './button.tsx'
import { type Gallery, LONG_TEXT } from './gallery.ts'
import { Row } from './layout.tsx'

/** Buttons. */
export const gallery: Gallery = {
  name: 'Button',
  exhibits: {
    tones: () => (
      <Row>
        <Button tone="primary">Check in</Button>
        <Button>Ask back</Button>
        <Button tone="quiet">Later</Button>
        <Button tone="danger">Drop this task</Button>
        <ButtonLink to="/gallery" icon="open">
          Open
        </ButtonLink>
      </Row>
    ),
    'small, with icons, bare': () => (
      <Row>
        <Button size="s" icon="plus">
          Add one
        </Button>
        <Button size="s" tone="primary" icon="check">
          Done
        </Button>
        <Button icon="more" aria-label="More" />
        <Button size="s" tone="quiet" icon="close" aria-label="Close" />
      </Row>
    ),
    'pending and disabled': () => (
      <Row>
        <Button tone="primary" pending>
          Saving
        </Button>
        <Button pending>Saving</Button>
        <Button disabled>Save</Button>
      </Row>
    ),
    'long text': () => <Button>{LONG_TEXT.slice(0, 48)}</Button>,
  },
}

import { Button } from '../button.tsx'
import { type Gallery, LONG_TEXT } from '../gallery.ts'
import { Columns, Row } from '../layout.tsx'
import { Quote } from '../quote.tsx'
import { Evidence, HatCard, HatTag } from './hat.tsx'

/** The two hats. */
export const gallery: Gallery = {
  name: 'Hat',
  exhibits: {
    tags: () => (
      <Row>
        <HatTag hat="lead" />
        <HatTag hat="manage" />
        <HatTag hat="lead">Brief · what and why</HatTag>
      </Row>
    ),
    situations: () => (
      <Columns least={240}>
        <HatCard
          hat="lead"
          aside="moderate · since 2 March"
          title="Give Pilots a direction while its head is away"
          acts={
            <>
              <Button tone="primary">Prepare the talk</Button>
              <Button tone="quiet">Later</Button>
              <Button tone="quiet">Doesn’t fit</Button>
            </>
          }
        >
          <Evidence>
            <li>
              Grace is <b>away for 3 weeks</b>; you cover until 31 March
            </li>
            <li>
              <b>No direction talk</b> with the 2 people since then
            </li>
          </Evidence>
          <p className="fl-faint">Clears when a talk is held.</p>
        </HatCard>
        <HatCard
          hat="manage"
          aside="since Monday"
          title="Keep the work owned"
          acts={<Button tone="primary">Re-own 3 tasks</Button>}
        >
          <Evidence>
            <li>
              <b>3 tasks</b> have no owner; the first is due <b>Thursday</b>
            </li>
          </Evidence>
        </HatCard>
      </Columns>
    ),
    'brief, with words of purpose': () => (
      <HatCard hat="lead" tag="Brief · what and why" aside="Ada Lovelace, 28 Feb · v2">
        <Quote>
          A second call costs a ship two hours of doubt. When we answer the first time, people stop calling to
          ask.
        </Quote>
      </HatCard>
    ),
    'long text': () => (
      <HatCard hat="manage" aside={LONG_TEXT.slice(0, 60)} title={LONG_TEXT}>
        <Evidence>
          <li>{LONG_TEXT}</li>
        </Evidence>
      </HatCard>
    ),
  },
}

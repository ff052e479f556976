import { type Gallery, LONG_TEXT, STORY } from '../gallery.ts'
import { Row, Stack } from '../layout.tsx'
import { Avatar, PersonName } from './avatar.tsx'

/** People by initials. */
export const gallery: Gallery = {
  name: 'Avatar',
  exhibits: {
    story: () => (
      <Row>
        {STORY.map(name => (
          <Avatar key={name} name={name} size={32} />
        ))}
      </Row>
    ),
    'with name': () => (
      <Stack gap={12}>
        <PersonName name="Grace Hopper" hint="Head of Pilots" size={36} />
        <PersonName name="Linus Torres" />
        <PersonName name={LONG_TEXT.slice(0, 80)} hint={LONG_TEXT} />
        <PersonName name="李雷" />
      </Stack>
    ),
  },
}

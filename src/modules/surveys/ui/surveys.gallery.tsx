import { Card, CardList } from '#ui/card.tsx'
import { type Gallery, LONG_TEXT } from '#ui/gallery.ts'
import type { BallotView, SurveyRow } from '../contract.ts'
import { WhoSees } from './ballot/who-sees.tsx'
import './ballot/ballot.css'
import { SurveyLine } from './survey-line.tsx'

const ROW: SurveyRow = {
  ...{
    id: '1',
    rev: 1,
    title: 'How it is to work here',
    purpose: null,
    kind: 'engagement',
    mode: 'anonymous',
  },
  ...{
    state: 'open',
    seriesId: '1',
    wave: 2,
    isInvited: true,
    opensOn: '2026-03-02',
    closesOn: '2026-03-20',
  },
  ...{ invited: 150, least: 6, leastComments: 10, actionOwnerId: null, actions: ['see'] },
}

const EVERYBODY = {
  kind: 'everybody',
  title: 'Harbour Works',
  level: null,
  invited: 150,
  large: true,
} as const
const PILOTS = { kind: 'unit', title: 'Pilots', level: null, invited: 4, large: false } as const
const BALLOT: Omit<BallotView, 'definition'> = {
  ...{
    state: 'open',
    organisation: 'Harbour Works',
    title: ROW.title,
    about: null,
    mode: 'anonymous',
    purpose: LONG_TEXT,
  },
  ...{ opensOn: '2026-03-02', closesOn: '2026-03-20', least: 6, leastComments: 10, draft: null },
  groups: [
    EVERYBODY,
    PILOTS,
    { ...EVERYBODY, kind: 'attribute', title: 'Tenure', level: '1 to 3 years', invited: 31 },
  ],
  smallest: { ...EVERYBODY, kind: 'attribute', title: 'Tenure', level: '1 to 3 years', invited: 31 },
}

/** A survey as a line in each of its states, and what people read before the first question. */
export const gallery: Gallery = {
  name: 'Surveys',
  exhibits: {
    lines: () => (
      <Card flush title="Surveys">
        <CardList>
          <SurveyLine survey={ROW} />
          <SurveyLine
            survey={{ ...ROW, state: 'draft', invited: 0, wave: 1, title: LONG_TEXT.slice(0, 130) }}
          />
          <SurveyLine survey={{ ...ROW, state: 'scheduled' }} />
          <SurveyLine survey={{ ...ROW, state: 'closed' }} />
          <SurveyLine survey={{ ...ROW, state: 'shared' }} />
          <SurveyLine survey={{ ...ROW, state: 'cancelled', mode: 'named' }} />
        </CardList>
      </Card>
    ),
    'who sees what': () => <WhoSees view={BALLOT} />,
    'no group is large enough': () => <WhoSees view={{ ...BALLOT, groups: [PILOTS], smallest: null }} />,
    'with names': () => <WhoSees view={{ ...BALLOT, mode: 'named', groups: [], smallest: null }} />,
  },
}

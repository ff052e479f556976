import type { Gallery } from '#ui/gallery.ts'
import type { NormSource, Report } from '../../contract.ts'
import { Factors } from './factors.tsx'
import { NormSources } from './norms.tsx'
import { QuestionRow } from './question-row.tsx'
import './report.css'

const percent = (value: number) => ({ kind: 'percent' as const, percent: value })
const band = (from: number) => ({ kind: 'band' as const, from, to: from + 10 })
const CHANGE = { points: -9, low: -13, high: -4, real: true }
const NORM = { source: 'csps_2018', favourable: 57, points: 4, low: 1, high: 7, wording: 'same' as const }
const NORMS: NormSource[] = [
  {
    ...{ code: 'csps_2018', name: 'Civil Service People Survey', country: 'United Kingdom', year: 2018 },
    ...{ organisations: 102, people: 302_170, licence: 'Open Government Licence v3.0' },
    attribution: 'Contains public sector information licensed under the Open Government Licence v3.0.',
    ...{ link: 'https://www.gov.uk/', note: null },
  },
]
const FACTOR: Report['factors'][number] = {
  ...{ code: 'engagement', title: 'Engagement', questions: 5, of: 5, index: percent(60), toBroader: -3 },
  ...{ score: { shown: percent(61), low: 58, high: 64 }, neutral: percent(22), unfavourable: percent(17) },
  ...{ change: CHANGE, norm: NORM, weighted: { shown: percent(59), low: 55, high: 63, size: 98 } },
}
const REPORT: Report = {
  heading: {
    ...{
      id: '1',
      title: 'How it is to work here',
      wave: 2,
      closesOn: '2026-03-20',
      asked: null,
      fingerprint: 'a1',
    },
    unit: { key: 'all', name: 'Harbour Works', n: 131, invited: 150 },
  },
  participation: { submitted: 131, invited: 150, percent: 87, isLow: false },
  ...{
    above: [],
    below: [],
    hidden: [],
    recommend: [],
    strongest: [],
    weakest: [],
    changes: [],
    norms: NORMS,
  },
  broader: { key: 'all', name: 'Harbour Works' },
  before: { id: '0', title: 'How it was', closesOn: '2025-03-20' },
  factors: [
    FACTOR,
    { ...FACTOR, code: 'direction', title: 'Direction', change: { ...CHANGE, real: false }, norm: null },
    {
      ...{
        ...FACTOR,
        code: 'support',
        title: 'Support',
        change: null,
        norm: null,
        toBroader: null,
        questions: 3,
      },
      ...{ score: { shown: band(70), low: 51, high: 88 }, neutral: band(10), unfavourable: band(10) },
    },
    { ...FACTOR, code: 'load', title: 'Load', score: null, neutral: null, unfavourable: null },
  ],
}
const QUESTION = {
  ...{
    code: 'csps_b47',
    text: 'I am proud when I tell others I am part of Harbour Works.',
    kind: 'scale' as const,
  },
  ...{ reversed: false, answered: 131, score: FACTOR.score, neutral: percent(22), unfavourable: percent(17) },
  spread: ['No', 'Rather not', 'Neither', 'Rather', 'Yes'].map((label, at) => ({
    label,
    share: percent(8 + 6 * at),
  })),
  ...{ change: CHANGE, reworded: true, toBroader: null, norm: { ...NORM, wording: 'similar' as const } },
}

/** Parts of a report: themes with everything beside them, questions told and not told, and where norms come from. */
export const gallery: Gallery = {
  name: 'Reports of surveys',
  exhibits: {
    themes: () => <Factors report={REPORT} />,
    questions: () => (
      <ol className="srp-questions">
        <QuestionRow question={QUESTION} norms={NORMS} />
        <QuestionRow
          question={{
            ...QUESTION,
            answered: null,
            score: null,
            spread: [],
            change: null,
            norm: null,
            reworded: false,
          }}
          norms={NORMS}
        />
      </ol>
    ),
    norms: () => <NormSources norms={NORMS} />,
  },
}

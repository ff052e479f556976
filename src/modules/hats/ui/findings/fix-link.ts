import { toAddress } from '#ui/named.ts'
import type { FindingView } from '../../findings/contract.ts'
import { t } from './words.ts'

/** What is done about a break: where, with what is known filled in, and how the button is called. Nothing is sent by going there. */
export interface Fix {
  readonly to: string
  readonly label: string
}

/** The finding as far as its fix depends on it. `mine`: the reader owns it; otherwise they brief it. */
export type Broken = Pick<
  FindingView,
  'check' | 'severity' | 'subject' | 'owner' | 'mine' | 'standsIn' | 'briefed'
>

type Make = (broken: Broken) => Fix

/** The fix that practice §4.1 names for each check; who only briefs a goal talks with its owner about what only they can do. */
export function fixOf(broken: Broken): Fix {
  const make = FIXES[broken.check]
  return make === undefined ? { to: placeOf(broken), label: t('where') } : make(broken)
}

const form =
  (action: string, label: string): Make =>
  broken => ({ to: `${placeOf(broken)}?do=${action}`, label })
const place =
  (label: string): Make =>
  broken => ({ to: placeOf(broken), label })
const goal =
  (label: string, words: Readonly<Record<string, string>> = {}): Make =>
  ({ subject }) => ({ to: address('/aims/new', { kind: 'goal', below: subject.id, ...words }), label })
const talk: Make = broken =>
  broken.owner === null
    ? { to: placeOf(broken), label: t('where') }
    : {
        to: address('/conversations', {
          ...{
            plan: 'one_to_one',
            person: toAddress([broken.owner]),
            topic: broken.subject.name ?? '',
            once: '1',
          },
        }),
        label: t('fix.oneToOne'),
      }
/** Only an owner plans and checks in: whoever stands in for one finds another, and who briefs it talks with them. */
const owners =
  (make: Make, others: Make = talk): Make =>
  broken => {
    if (broken.standsIn) return form('change_owner', t('fix.owner'))(broken)
    return broken.mine ? make(broken) : others(broken)
  }
/** What only who briefs a goal may change, its owner asks them for. */
const briefers =
  (make: Make, asked: Make = form('ask_back', t('fix.ask'))): Make =>
  broken =>
    broken.briefed ? asked(broken) : make(broken)
const propose = (question: string, label: string, words: Readonly<Record<string, string>> = {}): Fix => ({
  to: address('/decisions', { propose: '1', question, ...words }),
  label,
})
const tasks =
  (narrowed: Readonly<Record<string, string>> = {}): Make =>
  ({ subject: { kind, id, name } }) => ({
    to: address('/tasks/list', {
      ...(kind === 'team' ? { team: id, teamName: name ?? '' } : { who: id, whoName: name ?? '' }),
      ...narrowed,
    }),
    label: t('fix.tasks'),
  })
const checkIn = form('check_in', t('fix.checkIn'))

const FIXES: Readonly<Record<string, Make>> = {
  A01: () => ({ to: '/aims/new?kind=vision', label: t('fix.vision') }),
  A02: ({ subject: { id, name } }) => ({
    to: address('/conversations', {
      plan: 'direction',
      title: t('talk.title', { name: name ?? '' }),
      teams: toAddress([{ id, name: name ?? '' }]),
    }),
    label: t('fix.talk'),
  }),
  A03: broken =>
    broken.severity === 'critical'
      ? { to: `/aims/new?kind=strategy&below=${broken.subject.id}`, label: t('fix.strategy') }
      : propose(t('question.strategies'), t('fix.choose')),
  A04: goal(t('fix.brief')),
  A05: form('change_owner', t('fix.owner')),
  A06: briefers(form('edit_brief', t('fix.complete'))),
  A07: briefers(form('set_measure', t('fix.measure'))),
  A08: form('change_owner', t('fix.owner')),
  A09: briefers(form('set_schedule', t('fix.date'))),
  A10: owners(form('edit_plan', t('fix.plan'))),
  A11: owners(place(t('where')), form('accept_plan', t('fix.answer'))),
  A12: owners(form('edit_plan', t('fix.cover'))),
  A13: goal(t('fix.add'), { link: 'adds' }),
  A14: broken =>
    broken.subject.kind === 'task'
      ? form('edit', t('fix.task'))(broken)
      : briefers(form('set_schedule', t('fix.date')), place(t('where')))(broken),
  A15: briefers(form('move', t('fix.move'))),
  A16: tasks({ serves: 'nothing' }),
  A17: briefers(form('move', t('fix.move'))),
  A18: tasks(),
  A19: ({ subject: { id, name } }) =>
    propose(t('question.goals', { name: name ?? '' }), t('fix.choose'), { teamId: id }),
  A20: tasks(),
  A21: owners(checkIn),
  A22: ({ subject: { id, name } }) =>
    propose(t('question.right', { name: name ?? '' }), t('fix.right'), {
      aim: toAddress([{ id, name: name ?? '' }]),
    }),
  A23: owners(checkIn),
  A24: tasks({ serves: 'no_line' }),
  A25: broken =>
    broken.subject.kind === 'person'
      ? owners(() => ({ to: '/direction?view=outline', label: t('fix.silent') }))(broken)
      : owners(checkIn)(broken),
  A26: ({ subject: { name } }) => ({
    to: address('/conversations', { plan: 'alignment', title: t('agree.title', { name: name ?? '' }) }),
    label: t('fix.agree'),
  }),
  A27: owners(checkIn),
  A28: form('decide', t('fix.decide')),
  A29: form('take', t('fix.take')),
  A30: form('comment', t('fix.say')),
}

const PLACES: Readonly<Record<FindingView['subject']['kind'], (id: string) => string>> = {
  organisation: () => '/direction',
  aim: id => `/aims/${id}`,
  team: id => `/teams/${id}`,
  person: id => `/people/${id}`,
  decision: id => `/decisions/${id}`,
  obstacle: id => `/obstacles/${id}`,
  task: id => `/tasks/${id}`,
}

/** The page of what breaks. */
export function placeOf({ subject }: Pick<FindingView, 'subject'>): string {
  return PLACES[subject.kind](subject.id)
}

/** Without the words that say nothing. */
function address(path: string, words: Readonly<Record<string, string>>): string {
  const told = Object.entries(words).filter(([, value]) => value !== '')
  return `${path}?${told.map(([key, value]) => `${key}=${encodeURIComponent(value)}`).join('&')}`
}

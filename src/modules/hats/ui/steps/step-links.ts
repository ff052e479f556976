import type { SituationPage } from '../../contract.ts'

/**
 * Where a step of a playbook is taken, with what is known filled in; null for what is done outside. Nothing is sent by going there.
 */
export function stepLink(situation: Pick<SituationPage, 'about' | 'title'>, step: string): string | null {
  const { about, title } = situation
  const whom = about.kind === 'person' ? `&with=${about.id}` : ''
  const talk = (type: string) =>
    `/conversations?plan=${type}${whom}&title=${encodeURIComponent(about.name === null ? title : `${title}: ${about.name}`)}`
  const decide = (question: string) =>
    `/decisions?propose=1&question=${encodeURIComponent(question)}${about.kind === 'team' ? `&teamId=${about.id}` : ''}`
  const name = about.name ?? 'the team'
  const goesTo: Readonly<Record<string, string>> = {
    ...all(['talk'], talk('direction')),
    ...all(['session'], talk('alignment')),
    ...all(['one-to-one', 'one-to-ones', 'weekly', 'fortnightly', 'daily'], '/conversations?plan=one_to_one'),
    ...all(['stand-up'], '/conversations?plan=standup'),
    ...all(
      [
        'delegate',
        'cover',
        'agree-decisions',
        'hand-over',
        'authority',
        'raise',
        'level-down',
        'level-up',
        'own-work',
        'stream-leads',
      ],
      '/delegations?add=1',
    ),
    ...all(['charter', 'charters', 'priorities'], '/charters'),
    ...all(['three', 'recognise', 'first-feedback'], '/feedback?thank=1'),
    ...all(['sweep'], '/obstacles?view=teams'),
    ...all(
      ['re-own', 'assign', 'triage', 're-estimate', 'three-at-once', 'tasks', 'link', 'owner'],
      tasksOf(about),
    ),
    ...all(['pulse'], '/surveys?make=1'),
    ...all(
      [
        'purpose',
        'brief',
        'briefs',
        'restate',
        'plan',
        're-plan',
        'milestones',
        'weekly-chance',
        'check-strategies',
        'ask-plan',
        'first-goals',
        'focus',
      ],
      placeOf(about) ?? '/direction/mine',
    ),
    'decide-span': decide(`Do we split ${name}, or keep this span?`),
    scope: decide('What is in, what is out, and what comes later?'),
    drop: decide(`What does ${name} drop or defer?`),
    rights: '/charters',
    simplify: decide('Do we simplify this standard, or keep it?'),
    'give-back': decide('What do the teams decide themselves?'),
    ...(about.kind === 'person' ? { decide: decide('What do we do about what is in dispute?') } : {}),
  }
  // What a step is about has a page of its own, where most of it is done.
  return goesTo[step] ?? placeOf(about)
}

function all(steps: readonly string[], to: string): Record<string, string> {
  return Object.fromEntries(steps.map(step => [step, to]))
}

function tasksOf({ kind, id, name }: SituationPage['about']): string {
  if (kind === 'aim') return `/tasks/list?goal=${id}`
  if (kind === 'team')
    return `/tasks/list?team=${id}${name === null ? '' : `&teamName=${encodeURIComponent(name)}`}`
  return kind === 'person' ? `/tasks/list?who=${id}` : '/tasks/list'
}

const PLACES: Readonly<Record<SituationPage['about']['kind'], string | null>> = {
  ...{ aim: '/aims/', change: '/changes/', decision: '/decisions/', obstacle: '/obstacles/' },
  ...{ person: null, team: null },
}

function placeOf({ kind, id }: SituationPage['about']): string | null {
  const place = PLACES[kind]
  return place === null ? null : `${place}${id}`
}

import { plain, wordsOf } from '#ui/words/catalogue.ts'

/** What the rehearsal says. */
export const t = wordsOf(
  plain({
    title: 'Try a change out',
    above: 'Lead or manage?',
    sub: 'Change a copy of the records and see which situations would open or close, before anybody does it. Nothing is written, and nobody is told.',
    kind: 'What would change?',
    'kind.away': 'Somebody is away',
    'kind.merge': 'Two teams become one',
    'kind.due': 'A goal is due on another day',
    'note.due': 'Only the date moves: how far the goal is behind its pace stays as it is told today.',
    'note.merge': 'What surveys say of either team is left out, as nobody has asked the two together.',
    'kind.reports': 'Somebody gets more reports',
    'kind.leaves': 'Somebody leaves',
    person: 'Who',
    from: 'First day away',
    to: 'Last day away',
    cover: 'Who would cover',
    'cover.hint': 'Leave it empty to see what happens without a cover.',
    team: 'This team',
    into: 'Becomes part of',
    aim: 'Which goal',
    dueOn: 'New date',
    manager: 'Who gets them',
    people: 'Who would report to them',
    go: 'Try it out',
    scope: 'You can try out what is about you and people below you. Your people team can try out everything.',
    'result.on': 'Judged on {date}, by today’s records.',
    opens: 'Would open',
    closes: 'Would be over',
    calm: {
      one: 'Over once it has stayed so for one day.',
      other: 'Over once it has stayed so for {count} days.',
    },
    changes: 'Would be told otherwise',
    none: 'Nothing would open or close that you may know of',
    'none.say':
      'The change would do nothing to the situations that are yours, that you see beside others, or that follow from who works where.',
    other: 'For {name}',
    mine: 'For you',
    seen: 'You would see it beside {name}',
    about: 'About {name}',
    private:
      'Situations of others are only told where they follow from who works where and who is away. What rests on talks, check-ins, charters or surveys stays with who wears the hat.',
    'strength.weak': 'faint',
    'strength.moderate': 'clear',
    'strength.strong': 'strong',
    'first.title': 'What would it do?',
    'first.say':
      'Such as: a leader is away for three weeks, two teams merge, a deadline moves. Choose one and try it out.',
  }),
)

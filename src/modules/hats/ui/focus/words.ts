import { plain, wordsOf } from '#ui/words/catalogue.ts'

/** What the focus list of a big push says. */
export const t = wordsOf(
  plain({
    title: 'What else they work on',
    above: 'A big push: {name}',
    sub: {
      one: 'Other goals of the one person whose tasks for it you see. Each goes on, or you ask that it pauses until the push is over.',
      other:
        'Other goals of the {count} people whose tasks for it you see. Each goes on, or you ask that it pauses until the push is over.',
    },
    none: 'Nothing else',
    'none.say': 'Those who work on it have no other live goal that you may see.',
    alone: 'Serves no other goal',
    owner: 'Owned by {name}',
    pause: 'Ask to pause',
    'goes.on': 'All of it goes on.',
    'who.decides': 'Who owns what these goals serve decides. Nothing pauses before.',
    due: 'due {date}',
    work: { one: '{count} open task', other: '{count} open tasks' },
    days: { one: '{count} day', other: '{count} days' },
    unestimated: { one: '{count} without an estimate', other: '{count} without an estimate' },
    people: { one: '{count} person of the push', other: '{count} people of the push' },
    'work.none': 'no open task of theirs',
    'ask.one': 'Does “{name}” pause until {date}?',
    'ask.many': 'Which of these goals pause until {date}?',
    later: 'the push is over',
    'option.all': 'All of them pause until {date}',
    'option.one': '“{name}” pauses until {date}',
    'option.half.one': 'It goes on with half the time until {date}',
    'option.half.many': 'They go on with half the time until {date}',
    background: 'For “{name}”, which is due {date}, those who work on it need their time.',
    'background.goal': '“{name}”, {owner}',
  }),
)

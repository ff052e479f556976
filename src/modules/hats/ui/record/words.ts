import { plain, wordsOf } from '#ui/words/catalogue.ts'

/** What the record of the rules says. */
export const t = wordsOf(
  plain({
    title: 'How the rules do',
    above: 'Lead or manage?',
    sub: 'How often each rule noticed something in the whole organisation, and whether people said that it fits. Never of a person or a team, and no number below ten.',
    replay: 'Two years, week by week',
    'replay.say':
      'How many situations were open in each week, in steps of ten. Rules that noticed something fewer than ten times in all are left out.',
    'replay.none': 'Nothing was noticed yet. The picture begins with the first week in which something is.',
    'replay.summary': 'From {from} to {to}. {lead} {manage}',
    'replay.hat': '{hat}: at most {most} open at once.',
    lead: 'Calls for leading',
    manage: 'Calls for managing',
    'level.0': 'none',
    'level.some': 'fewer than ten',
    'level.tens': '{count} or more',
    table: 'The same as a table',
    'table.row': 'What was open',
    rules: 'Rule by rule',
    'rules.none':
      'No rule has noticed something ten times yet. How often each one did, and whether people said that it fits, stands here from then on.',
    rule: 'Rule',
    fired: 'Noticed',
    answered: 'Answered',
    fitted: 'Said to fit',
    cleared: 'Over again',
    few: 'fewer than ten',
    'rules.few': 'Noticed fewer than ten times each: {rules}.',
    'fitted.words': '{fitted} of {answered}',
  }),
)

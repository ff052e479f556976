import { wordsOf } from '#ui/words/catalogue.ts'

/** Strings of the two hats beside each other. */
export const t = wordsOf({
  title: 'The two hats',
  hint: 'Both are needed, and nobody is only one of them: the moment decides. What is open for you stands on the side that it asks for.',
  asksFor: 'Asks for',
  'vision_goals.lead': 'Vision',
  'vision_goals.lead.where': 'the vision and its strategies',
  'vision_goals.manage': 'Goals',
  'vision_goals.manage.where': 'goals with a measure, an owner and a date',
  'why_how.lead': 'What and why',
  'why_how.lead.where': 'the brief, the purpose of a change',
  'why_how.manage': 'How and when',
  'why_how.manage.where': 'the plan, its milestones, the rollout',
  'direction_tasks.lead': 'Direction',
  'direction_tasks.lead.where': 'direction talks, authority given, thanks',
  'direction_tasks.manage': 'Tasks',
  'direction_tasks.manage.where': 'who does what, stand-ups, obstacles in detail',
  'change_stability.lead': 'Change',
  'change_stability.lead.where': 'changes and ideas',
  'change_stability.manage': 'Stability',
  'change_stability.manage.where': 'standards, cover for who is away',
  'long_short.lead': 'Long term',
  'long_short.lead.where': 'where it leads in years',
  'long_short.manage': 'Short term',
  'long_short.manage.where': 'what is due in these weeks',
})

/**
 * The door of the room `conversations`: one-to-ones, direction talks, alignment sessions, stand-ups, talks with people from outside.
 * One-to-ones, alignment sessions, stand-ups and talks outside belong to those who were there; direction talks are everybody's to read.
 * Tables: `conversations_*`. Events: see `events.ts`, subject kinds `talk` and `talk_series`.
 */
export { addDemoConversations, type DemoTalks } from './demo/demo.ts'
export { conversationsRoutes } from './http.ts'
export { conversationsOffers } from './offers.ts'
export { conversationsRounds } from './rounds/rounds.ts'
export { lastDirectionTalks } from './store/last-direction-talks.ts'
export { nextTalksWith } from './store/next-talks.ts'
export { type TalkFacts, talkFacts } from './store/talk-facts.ts'
export { conversationsSubscriptions } from './subscriptions.ts'
export { directionTalks } from './talks/direction-talks.ts'
export { planTalk } from './talks/plan-talk.ts'

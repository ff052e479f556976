/**
 * The door of the room `surveys`: what is asked, of whom, who has answered, and (apart from that) what was answered.
 * Tables: `surveys_*`. Events: see `events.ts`, subject kind `survey`.
 * Folders: what is asked (definition, instruments), set up and closed (launch), answered by link or code (answering), read (reading),
 * what may be told of a closed one (release), what is told (report), both beside the server where many answered (thread). Only `store/ballots.ts` and `store/comments.ts` touch answers.
 */

/** Views on a person: what raters said, to the subject and whom they named; 404, 403 and 409 for everybody else and before the close. */
export { readAboutReport } from './about/read-about-report.ts'
/** Gives the sample organisation its surveys. */
export { addDemoSurveys } from './demo/demo.ts'
export { surveysRoutes } from './http.ts'
/** Brings in answers that were given somewhere else. */
export { AnswersFile } from './import/answers-file.ts'
export { type ImportedAnswers, importAnswers } from './import/import-answers.ts'
export { provideSurveyAddress } from './launch/address.ts'
export { surveysOffers } from './offers.ts'
/** The exact audit: the oracle of every plan, for tests and small organisations. */
export { auditGroups } from './release/exact-audit.ts'
/** Who answered and where they stood: what a plan is made from. */
export { type Attribute, membersOf, type Population } from './release/population.ts'
/** The release plan, and what it promises. */
export { planRelease } from './release/release-plan.ts'
/** What the wearer of a hat may already read about groups: favourable shares of factors and single questions. */
export { favourableGroups, type WantedGroup } from './report/favourable-groups.ts'
export { surveysRounds } from './rounds.ts'
export { surveysPlans, surveysSubscriptions } from './subscriptions.ts'

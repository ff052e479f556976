/**
 * The door of the room `feedback`: recognition, which others may read, and guidance, which is between two people.
 * Tables: `feedback_*`. Events: `recognition.given|changed|narrowed|withdrawn`, `guidance.given|changed|answered|withdrawn`, subject kind `feedback`.
 */
export { addDemoFeedback } from './demo/demo.ts'
export { feedbackRoutes } from './http.ts'
export { feedbackForgets, feedbackOffers } from './offers.ts'
export { recognitionFacts } from './store/recognition-facts.ts'

import { answerCalls } from '#platform/threads/answer-calls.ts'
import { surveyCalls } from './calls.ts'

// What runs in the thread of surveys.
answerCalls(surveyCalls)

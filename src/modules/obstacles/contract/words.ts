import { z } from 'zod'

/** How to do it, or where to go: it decides who is asked. */
export const LEVELS = ['detail', 'big_picture'] as const
export const Level = z.enum(LEVELS)
export type Level = z.output<typeof Level>

/** Where it comes from. */
export const CAUSES = ['work', 'resources', 'unclear', 'conflict', 'external'] as const
export const Cause = z.enum(CAUSES)
export type Cause = z.output<typeof Cause>

export const SEVERITIES = ['critical', 'major', 'minor'] as const
export const Severity = z.enum(SEVERITIES)
export type Severity = z.output<typeof Severity>

/** `escalated` is open, in the court of somebody further up. */
export const ObstacleState = z.enum([
  'open',
  'escalated',
  'taken',
  'solved',
  'confirmed',
  'accepted',
  'withdrawn',
])
export type ObstacleState = z.output<typeof ObstacleState>

/** What somebody may do with one obstacle. */
export const ObstacleAction = z.enum([
  'see',
  'edit',
  'take',
  'help',
  'solve',
  'escalate',
  'relevel',
  'accept',
  'withdraw',
  'confirm',
  'reopen',
  'name',
])
export type ObstacleAction = z.output<typeof ObstacleAction>

/** Why it went to somebody else. */
export const PassingKind = z.enum(['asked', 'overdue', 'away', 'taken_over', 'other_level'])
export type PassingKind = z.output<typeof PassingKind>

/** Whose obstacles: in my court, raised by me, those I help with, of my teams, or all I may see. */
export const Whose = z.enum(['court', 'raised', 'helping', 'teams', 'all'])
export type Whose = z.output<typeof Whose>

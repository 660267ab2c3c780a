import { query } from '../../store/query.ts'
import type { StepPassed } from '../../domain/report/process-figures.ts'

/** How each that left a step in an interval did so. */
export const stepsPassed = query<StepPassed, { process: string; step: string; from: number; until: number }>(
  'process-steps-passed',
  (db, p) =>
    db
      .selectFrom('process_steps')
      .select(['kind', 'how', 'began_at as beganAt', 'ended_at as endedAt', 'paused_ms as pausedMs'])
      .where('process', '=', p.process)
      .where('step', '=', p.step)
      .where('ended_at', 'is not', null)
      .where('ended_at', '>=', p.from)
      .where('ended_at', '<', p.until)
      .$narrowType<{ how: string; endedAt: number }>(),
)

/** How long the last took in a step, in milliseconds, the latest first; at most 200. */
export const lastTimesInStep = query<{ readonly ms: number }, { process: string; step: string }>(
  'process-step-times',
  (db, p) =>
    db
      .selectFrom('process_steps')
      .select((eb) => eb('ended_at', '-', eb.ref('began_at')).$castTo<number>().as('ms'))
      .where('process', '=', p.process)
      .where('step', '=', p.step)
      .where('ended_at', 'is not', null)
      .orderBy('ended_at', 'desc')
      .limit(200),
)

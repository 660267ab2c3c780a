import type { EpochMs } from '../../domain/ids.ts'
import { type InsideNow, stuckOf } from '../../domain/report/process-figures.ts'
import type { Reader } from '../../store/reader.ts'
import { lastTimesInStep } from './steps-passed.ts'

/** Tells which of those inside of a process are stuck; how long a step usually takes is read once for each. */
export function stuckInside(
  reader: Reader,
  process: string,
  now: EpochMs,
): <Inside extends InsideNow>(inside: readonly Inside[]) => readonly Inside[] {
  const histories = new Map<string, readonly number[]>()
  const historyOf = (step: string): readonly number[] => {
    const known = histories.get(step) ?? reader.all(lastTimesInStep, { process, step }).map(({ ms }) => ms)
    histories.set(step, known)
    return known
  }
  return (inside) => stuckOf(inside, now, historyOf)
}

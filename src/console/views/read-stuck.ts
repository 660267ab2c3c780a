import { labelIn } from '../../domain/labels.ts'
import { limitsOfAgent } from '../../queries/processes/limits-of-agent.ts'
import { processById } from '../../queries/processes/process-definition.ts'
import type { Reading } from './reading.ts'
import { stepTitle } from './script-words.ts'

/** A process that has been in its step for longer than that may take. */
export type StuckStep = {
  /** The same as long as it is stuck there. */
  readonly id: string
  readonly ref: string
  readonly process: string
  readonly step: string
  readonly caseRef: string
  readonly queueId: string
  readonly at: number
}

/**
 * What is stuck of the cases that an agent answers for and that nobody has in hand, the first to stick first. Nothing is written when
 * something sticks, so what is asked of the store stands until that changes, and what of it is over is asked of the clock.
 */
export function readStuck(agent: string, reading: Reading): readonly StuckStep[] {
  const { reader, look, remember, now } = reading
  const by = now()
  return remember('limits', agent, () => reader.all(limitsOfAgent, { agent }))
    .filter(({ stuckAt }) => stuckAt <= by)
    .flatMap(({ ref, definitionId, step, sequence, caseRef, queueId, stuckAt }): readonly StuckStep[] => {
      const definition = reader.one(processById, { id: definitionId })?.definition
      if (!definition) return []
      const process = labelIn(definition.labels, look.language)
      const title = stepTitle(step, definition, look)
      return [{ id: `stuck ${ref} ${sequence}`, ref, process, step: title, caseRef, queueId, at: stuckAt }]
    })
}

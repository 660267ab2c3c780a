import type { GivenCommand } from '../store/given-command.ts'
import { type Answer, refuseWith } from './answer.ts'
import type { AttachedFiles } from './attach-files.ts'
import type { ShellOnStore } from './shell.ts'

/** What commands name and must lie beside the store before they are given. */
export type Beforehand = AttachedFiles

/**
 * Keeps what commands name once it is certain that they would be accepted: what is refused leaves nothing beside the store.
 * Answers the refusal otherwise.
 */
export async function keepBeforehand<Input, Value>(
  beforehand: Beforehand | undefined,
  given: readonly GivenCommand<Input, Value>[],
  { store }: ShellOnStore,
): Promise<Answer | undefined> {
  if (!beforehand || beforehand.files.length === 0) return undefined
  const tried = await store.runner.rehearse(given)
  const refused = tried.find((outcome) => !outcome.ok)
  if (refused) return refuseWith(refused.refusal)
  await beforehand.keep()
  return undefined
}

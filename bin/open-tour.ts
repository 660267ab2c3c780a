import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beginDemo } from '../src/shell/begin/begin-demo.ts'
import { languageFrom } from '../src/language/language.ts'
import { languageAskedFor } from '../src/shell/language-of-reader.ts'
import type { ConsoleEnded, Surroundings } from '../src/shell/surroundings.ts'
import { openConsoleHere } from './open-console.ts'
import type { Places } from './places.ts'

// Serves letters, complaints and bills: the queues that the tour leads through.
const agentOfTour = 'ewa'

type Here = {
  readonly here: Places
  readonly surroundings: Surroundings
}

/** Opens the console on a demo site of its own, which shows somebody round, and takes all of it away afterwards. */
export async function openTourHere({ here, surroundings }: Here): Promise<ConsoleEnded> {
  const folder = mkdtempSync(join(tmpdir(), 'linia-tour-'))
  const takeAway = (): void => rmSync(folder, { recursive: true, force: true })
  process.once('exit', takeAway)
  const storePath = join(folder, 'tour.db')
  const begun = await beginDemo({ ...surroundings, storePath, group: false })
  if (!begun.ok) return { ended: 'refused', refusal: begun.refusal }
  // Its agent speaks Polish; whoever is shown round may not.
  const language = languageAskedFor(surroundings.words) ?? languageFrom(surroundings.env)
  const asked = { storePath, agent: agentOfTour, language }
  return await openConsoleHere({ asked, here: { ...here, state: folder }, surroundings, isTour: true })
}

import { type Answer, refuseWith } from './answer.ts'
import type { Call } from './call.ts'
import type { Shell } from './shell.ts'
import type { Surroundings } from './surroundings.ts'
import type { Verb } from './verb.ts'

/** Runs a verb on what its row needs, opened before and closed after, and answers what it answers. */
export async function runVerb(verb: Verb, call: Call, surroundings: Surroundings): Promise<Answer> {
  const storePath = call.text('store') ?? (surroundings.env['LINIA_STORE'] || surroundings.defaultStore)
  const shell: Shell = {
    now: surroundings.now,
    randomBytes: surroundings.randomBytes,
    env: surroundings.env,
    storePath,
    lines: surroundings.lines,
    emit: (line) => surroundings.out(`${JSON.stringify(line)}\n`),
  }
  if (verb.needs === 'nothing') return (await verb.load())(call, shell)

  if (verb.needs === 'reader') {
    const run = await verb.load()
    const opened = await surroundings.openReader(storePath)
    if (!opened.ok) return refuseWith(opened.refusal)
    return closing(opened.value, () => run(call, { ...shell, reader: opened.value.reader }))
  }
  const run = await verb.load()
  const opened = await surroundings.openStore(storePath)
  if (!opened.ok) return refuseWith(opened.refusal)
  return closing(opened.value, () => run(call, { ...shell, store: opened.value }))
}

async function closing(
  store: { close: () => Promise<void> },
  run: () => Answer | Promise<Answer>,
): Promise<Answer> {
  try {
    return await run()
  } finally {
    await store.close()
  }
}

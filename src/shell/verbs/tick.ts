import { fireDueWork } from '../../commands/fire-due-work.ts'
import { show } from '../answer.ts'
import type { Call } from '../call.ts'
import { commandWords } from '../command-words.ts'
import type { ShellOnStore } from '../shell.ts'

/** Fires what has fallen due, and goes on with what was cut short: for cron, where no console runs. */
export async function tick(_call: Call, { store, now }: ShellOnStore) {
  const { server } = store.info
  const fired = await fireDueWork(store, now())
  await store.runner.goOn()
  return show(server === null ? { fired } : { fired, server }, (page) => {
    if (server !== null) return page.say('shell.tick.at-server', { server })
    const counts = new Map<string, number>()
    for (const { kind, ok } of fired) if (ok) counts.set(kind, (counts.get(kind) ?? 0) + 1)
    if (counts.size === 0) return page.say('shell.tick.nothing')
    return [...counts]
      .map(([kind, count]) => `${commandWords(kind, page)}: ${page.format.number(count)}`)
      .join('\n')
  })
}

import { moveHorizon } from '../../src/server/move-horizon.ts'
import type { Random } from '../properties/random.ts'
import { answeredIds } from './checks.ts'
import type { Machine, ServerMachine } from './machine.ts'

type Concerned = {
  readonly server: ServerMachine
  readonly devices: readonly Machine[]
  readonly dice: Random
  readonly time: { now: number }
  /** Commands that somebody was told are done: ids, and where they were given. */
  readonly told: Map<string, string>
  readonly count: (what: string) => void
}

/** What befalls a server: it is restored from a backup, it forgets what was touched long ago, weeks go by. */
export function calamitiesOf({ server, devices, dice, time, told, count }: Concerned): () => Promise<void> {
  let saved: ReadonlySet<string> | undefined
  let restored = 0
  const bringBack = async (before: ReadonlySet<string>): Promise<void> => {
    const seen = new Set(
      devices.flatMap((device) => (device.tables.get('events') ?? []).map((row) => String(row['id']))),
    )
    // What was given at the server itself, and nobody else saw, is gone with it, and so are claims: they are made anew.
    for (const [id, what] of told) {
      const isClaim = /^interaction\.(?:take|take-next|accept) /.test(what)
      const isGone = isClaim || (what.endsWith(` on ${server.name}`) && !seen.has(id))
      if (isGone && !before.has(id)) told.delete(id)
    }
    restored++
    await server.bringBack({ timeline: `again ${restored}`, prefix: prefixOf(restored) })
    count('a server is restored')
  }
  return async () => {
    const kind = dice.whole(1, 100)
    if (kind <= 30 || (kind <= 75 && !saved)) {
      server.save()
      // Not all that was told: what an earlier backup lacked may still be on its way from who saw it.
      saved = answeredIds(server.dump())
    } else if (kind <= 75 && saved) await bringBack(saved)
    else if (kind <= 92) {
      const moved = await moveHorizon(server.store(), { now: time.now, days: dice.whole(0, 30) / 1440 })
      if (moved.ok) count('the horizon moves')
    } else {
      time.now += 31 * 86_400_000
      count('weeks go by')
    }
  }
}

/** Another one each time. */
function prefixOf(restored: number): string {
  const letters = 'ABCDEFGH'
  return `${'STUVWXYZ'[Math.floor(restored / letters.length)] ?? 'Q'}${letters[restored % letters.length] ?? 'Q'}`
}

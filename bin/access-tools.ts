import { commandRegistry } from '../src/commands/registry.ts'
import { makeToken } from '../src/server/access/access-token.ts'
import { hashPassword } from '../src/server/access/password-hash.ts'
import { release } from '../src/server/access/release.ts'
import type { AccessTools } from '../src/shell/surroundings.ts'

/** What those who let others in need, with the randomness and the clock of this place. */
export function accessTools({
  now,
  randomBytes,
}: {
  readonly now: () => number
  readonly randomBytes: (count: number) => Uint8Array
}): AccessTools {
  return {
    makeToken: () => makeToken(randomBytes),
    hashPassword,
    release: (store, what) =>
      release(store, what, {
        commands: commandRegistry,
        now,
        fault: (fault) => {
          throw fault
        },
      }),
  }
}

import type { ConsoleSurroundings } from './console-surroundings.ts'
import type { Look } from './look.ts'
import { isProgramReplaced } from '../language/program-replaced.ts'
import type { Change } from './state/change.ts'

/** Tells a fault above the keys, with the path of the log that it was written to. Never throws. */
export function faultNotices(
  { look, logFault }: Pick<ConsoleSurroundings, 'logFault'> & { readonly look: Look },
  change: (change: Change) => void,
): { readonly told: (fault: unknown) => Promise<void> } {
  return {
    async told(fault) {
      if (isProgramReplaced(fault)) {
        const [text, hint] = [look.say('program.replaced'), look.say('program.replaced-hint')]
        change({ do: 'notice', notice: { kind: 'fault', text, hint } })
        return
      }
      // Whatever is wrong with the log, the console goes on.
      const path = await logFault(fault, { surface: 'console' }).catch(() => null)
      const text =
        path === null
          ? look.say('fault.not-logged', { fault: String(fault) })
          : look.say('fault.logged', { path })
      change({ do: 'notice', notice: { kind: 'fault', text, hint: '' } })
    },
  }
}

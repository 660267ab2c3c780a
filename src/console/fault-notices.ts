import { isProgramReplaced } from '../language/program-replaced.ts'
import { sayRefusal } from '../language/say-refusal.ts'
import { refusalOfStoreFault } from '../store/refusal-of-fault.ts'
import type { ConsoleSurroundings } from './console-surroundings.ts'
import type { Look } from './look.ts'
import type { Change } from './state/change.ts'

/**
 * Tells a fault above the keys: in words where the store itself is what is wrong, else with the path of the log that it was written to.
 * Never throws.
 */
export function faultNotices(
  {
    look,
    logFault,
    storePath,
  }: Pick<ConsoleSurroundings, 'logFault' | 'storePath'> & { readonly look: Look },
  change: (change: Change) => void,
): { readonly told: (fault: unknown) => Promise<void> } {
  const tell = (text: string, hint: string): void =>
    change({ do: 'notice', notice: { kind: 'fault', text, hint } })
  /** What was logged of the store: every key meets the same again. */
  const logged = new Set<string>()
  return {
    async told(fault) {
      if (isProgramReplaced(fault)) {
        tell(look.say('program.replaced'), look.say('program.replaced-hint'))
        return
      }
      const refusal = refusalOfStoreFault(fault, storePath)
      if (refusal) {
        const { code, message, hint } = sayRefusal(refusal, look.language)
        tell(message, hint)
        if (logged.has(code)) return
        logged.add(code)
        await logFault(fault, { surface: 'console' }).catch(() => null)
        return
      }
      // Whatever is wrong with the log, the console goes on.
      const path = await logFault(fault, { surface: 'console' }).catch(() => null)
      tell(
        path === null
          ? look.say('fault.not-logged', { fault: String(fault) })
          : look.say('fault.logged', { path }),
        '',
      )
    },
  }
}

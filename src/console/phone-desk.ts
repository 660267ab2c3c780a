import { sayRefusal } from '../language/say-refusal.ts'
import type { Refusal } from '../domain/refusal.ts'
import type { Store } from '../store/open-store.ts'
import type { ConsolePhone, ConsoleSurroundings } from './console-surroundings.ts'
import type { Look } from './look.ts'

type PhoneDeskOptions = {
  readonly store: Store
  readonly look: Look
  readonly open: ConsoleSurroundings['phoneOf']
  readonly told: {
    readonly changed: () => void
    readonly refused: (refusal: Refusal) => void
    readonly failed: (fault: unknown) => void
  }
}

export type PhoneDesk = {
  /** Opens the phone of who has signed in; once. */
  readonly begin: (agent: string) => Promise<void>
  readonly opened: () => ConsolePhone | null
  readonly close: () => Promise<void>
}

/** The phone of whoever works at this console. */
export function phoneDesk({ store, look, open, told }: PhoneDeskOptions): PhoneDesk {
  let phone: ConsolePhone | null = null
  let opening: Promise<void> | null = null
  let isClosed = false
  const openFor = async (agent: string): Promise<void> => {
    try {
      const words = (ending: string, said: string): string => noteOf(ending, said, look)
      const opened = await open({ store, agent, words, told })
      if (opened?.ok === false) told.refused(opened.refusal)
      if (opened?.ok !== true) return
      if (isClosed) await opened.value.stop()
      else phone = opened.value
      told.changed()
    } catch (fault) {
      told.failed(fault)
    }
  }
  return {
    async begin(agent) {
      opening ??= openFor(agent)
      await opening
    },
    opened: () => phone,
    async close() {
      isClosed = true
      await opening
      await phone?.stop()
    },
  }
}

/** What a note says of a call that nobody reached or saw the end of, with the phone's own words. */
function noteOf(ending: string, said: string, { say }: Look): string {
  const why = ending === 'busy' ? 'busy' : ending === 'unseen' ? 'unseen' : 'failed'
  return `${say(`phone.note.${why}`)}${said === '' ? '' : ` (${said})`}`
}

/** Why a phone cannot be reached, on one line. */
export function phoneProblem(refusal: Refusal, look: Pick<Look, 'language'>): string {
  return sayRefusal(refusal, look.language).message
}

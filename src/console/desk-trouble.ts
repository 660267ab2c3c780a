import type { Look } from './look.ts'
import type { Change } from './state/change.ts'

/** What tells that the desk cannot write what is typed, and that it can again. */
export type DeskTrouble = {
  readonly failed: (fault: unknown) => void
  readonly recovered: () => void
  /** The draft in a form was changed in another console. */
  readonly changedElsewhere: () => void
}

const fullCodes: ReadonlySet<unknown> = new Set(['ENOSPC', 'EDQUOT'])

/** Says it above the keys, in words: typing goes on meanwhile. */
export function deskTroubleTold(
  look: Pick<Look, 'say'>,
  folder: string,
  change: (change: Change) => void,
): DeskTrouble {
  const { say } = look
  return {
    failed: (fault) =>
      change({
        do: 'notice',
        notice: { kind: 'fault', text: whyNotKept(fault, folder, look), hint: say('desk.only-here') },
      }),
    changedElsewhere() {
      const notice = {
        kind: 'refused',
        text: say('draft.changed-elsewhere'),
        hint: '',
        isOfForm: true,
      } as const
      // It is found while a key is taken; what that key shows comes first.
      setImmediate(() => change({ do: 'notice', notice }))
    },
    recovered: () =>
      change({ do: 'notice', notice: { kind: 'done', text: say('desk.kept-again'), hint: '' } }),
  }
}

/** Why what is typed cannot be kept, in words. */
export function whyNotKept(fault: unknown, folder: string, { say }: Pick<Look, 'say'>): string {
  const code = fault instanceof Error && 'code' in fault ? fault.code : fault
  return fullCodes.has(code)
    ? say('desk.full', { folder })
    : say('desk.not-writable', { folder, problem: String(code) })
}

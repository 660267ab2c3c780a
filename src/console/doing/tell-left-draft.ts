import type { Doing } from './doing.ts'

/** Says that a form stays a draft, because its contact is in nobody's or another's hands. */
export function tellLeftDraft({ ui, look }: Doing, ref: string): void {
  const text = look.say('my-work.draft-left', { ref })
  ui.change({ do: 'notice', notice: { kind: 'refused', text, hint: '' } })
}

type LoggedStep = { readonly step: string; readonly kind: string; readonly how: string | null }

/**
 * The waits, hand-overs and called processes that lie between the step that was gone back from and the one that was come to, by their
 * keys in order: what has left the house stays done, and going on does it again. `log`: the steps of an instance in their order.
 */
export function passedBack(log: readonly LoggedStep[]): readonly string[] {
  const at = log.at(-1)
  const from = log.length - 2
  if (!at || log[from]?.how !== 'gone-back') return []
  const left = log.slice(0, from)
  return left
    .slice(left.findLastIndex(({ step }) => step === at.step) + 1)
    .filter(({ kind }) => kind === 'wait' || kind === 'handover' || kind === 'call')
    .map(({ step }) => step)
}

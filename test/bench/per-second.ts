/** How many pieces of work are done in a second, from one run of `count` of them. */
export function perSecond(count: number, work: () => void): readonly number[]
export function perSecond(count: number, work: () => Promise<void>): Promise<readonly number[]>
export function perSecond(
  count: number,
  work: () => void | Promise<void>,
): readonly number[] | Promise<readonly number[]> {
  const since = performance.now()
  const rate = (): readonly number[] => [(count / (performance.now() - since)) * 1000]
  const running = work()
  return running instanceof Promise ? running.then(rate) : rate()
}

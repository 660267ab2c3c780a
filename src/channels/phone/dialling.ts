import type { Decision } from '../../domain/decision.ts'
import { refuse } from '../../domain/decision.ts'
import type { DialWish } from '../../domain/phone-call.ts'
import type { DialledCall } from '../../commands/interactions/dial-call.ts'

type Asked = {
  readonly wish: DialWish
  readonly answer: (dialled: Decision<DialledCall>) => void
}

/** How long a phone that accepted a number may take to say that it dials it. */
const sayWithinMs = 10_000

/** What was asked for and the phone has not said yet that it does, oldest first. */
export function dialling(peer: string): {
  /** Waits until the phone says that it dials `dialled`. Refuses: peer-too-slow. */
  readonly expect: (
    dialled: string,
    wish: DialWish,
  ) => { readonly answered: Promise<Decision<DialledCall>>; readonly forget: () => void }
  /** What a number was dialled for, which is asked once. */
  readonly take: (dialled: string) => Asked | undefined
} {
  const expected: (Asked & { readonly dialled: string })[] = []
  return {
    expect(dialled, wish) {
      const { promise: answered, resolve } = Promise.withResolvers<Decision<DialledCall>>()
      const one = {
        dialled,
        wish,
        answer(decision: Decision<DialledCall>) {
          clearTimeout(timer)
          resolve(decision)
        },
      }
      const forget = (): void => {
        clearTimeout(timer)
        const place = expected.indexOf(one)
        if (place !== -1) expected.splice(place, 1)
      }
      const timer = setTimeout(() => {
        forget()
        resolve(refuse({ code: 'peer-too-slow', peer, waitSeconds: sayWithinMs / 1000 }))
      }, sayWithinMs)
      expected.push(one)
      return { answered, forget }
    },
    take(dialled) {
      const place = expected.findIndex((one) => one.dialled === dialled)
      return place === -1 ? undefined : expected.splice(place, 1)[0]
    },
  }
}

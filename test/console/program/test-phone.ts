import { createServer } from 'node:net'
import { followPhone } from '../../../src/channels/phone/follow-phone.ts'
import { simulatedPhone } from '../../../src/channels/simulated/simulated-phone.ts'
import type { ConsolePhone, PhoneAsked } from '../../../src/console/console-surroundings.ts'

/** A simulated phone whose other side a test drives through a socket: each line names what happens there, and is answered with what that gives. */
export function testPhone(
  { store, agent, words, told }: PhoneAsked,
  { socket, now }: { readonly socket: string; readonly now: () => number },
): ConsolePhone {
  const { phone, otherSide } = simulatedPhone('baresip 127.0.0.1:4444')
  const follower = followPhone({
    phone,
    store,
    agent,
    now,
    kept: null,
    keep: () => undefined,
    words,
    told,
  })
  const server = createServer((line) => {
    line.on('data', (chunk) => {
      const [what = '', given = ''] = chunk.toString().trim().split('\t')
      const answer =
        what === 'calls'
          ? otherSide.calls({ number: given })
          : what === 'answers' || what === 'hangsUp'
            ? otherSide[what](given)
            : what === 'goesAway' || what === 'comesBack'
              ? otherSide[what]()
              : undefined
      line.end(`${answer ?? ''}\n`)
    })
  })
  server.listen(socket)
  return {
    ...follower,
    name: phone.name,
    can: phone.can,
    async stop() {
      server.close()
      await follower.stop()
    },
  }
}

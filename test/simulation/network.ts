import { type Decision, refuse } from '../../src/domain/decision.ts'
import type { CopyPart } from '../../src/sync/copy-part.ts'
import type { Wire } from '../../src/sync/wire.ts'
import type { Random } from '../properties/random.ts'

/** How bad a network is, in percent of the requests. */
export type Weather = {
  /** The request never arrives. */
  readonly lost: number
  /** It arrives and is done, and the answer is lost. */
  readonly unanswered: number
  /** It arrives a second time, right away or after others. */
  readonly doubled: number
  /** The program of the device ends before the request leaves, or with the answer in its hands. */
  readonly dies: number
}

/** A program that ended in the middle of what it did. */
export class Died extends Error {
  readonly who: 'device' | 'server'
  constructor(who: 'device' | 'server') {
    super(`the program of the ${who} ended`)
    this.who = who
  }
}

/** What a request of long ago does when it arrives after all. */
export type Late = () => Promise<void>

/**
 * A way to the server on which requests and answers are lost, come twice, and come late. `late` collects what is still on its
 * way; nobody waits for its answer any more.
 */
export function throughWeather(
  wire: Wire,
  {
    dice,
    weather,
    late,
    meanwhile,
  }: {
    readonly dice: Random
    readonly weather: Weather
    readonly late: Late[]
    /** What happens at the server before a request arrives. */
    readonly meanwhile: () => Promise<void>
  },
): Wire {
  const passing =
    <Request, Answer>(call: (request: Request) => Promise<Decision<Answer>>, copied = asText) =>
    async (request: Request): Promise<Decision<Answer>> => {
      if (dice.chance(weather.dies)) throw new Died('device')
      // What travels is text: nothing is handed over by reference.
      const sent = copied(request)
      const again: Late = async () => {
        await call(copied(sent))
      }
      if (dice.chance(weather.lost)) {
        if (dice.chance(30)) late.push(again)
        return gone('lost on the way')
      }
      await meanwhile()
      const answer = await call(copied(sent))
      if (dice.chance(weather.doubled)) {
        if (dice.chance(50)) await again()
        else late.push(again)
      }
      if (dice.chance(weather.dies)) throw new Died('device')
      return dice.chance(weather.unanswered) ? gone('no answer came') : copied(answer)
    }
  /** A copy takes long: others work on meanwhile, and the way may break anywhere. */
  async function* breaking(parts: AsyncIterable<CopyPart>): AsyncGenerator<CopyPart> {
    for await (const part of parts) {
      if (dice.chance(weather.lost / 3)) return
      if (dice.chance(weather.dies)) throw new Died('device')
      yield asText(part)
      await meanwhile()
    }
  }
  return {
    address: wire.address,
    push: passing(wire.push),
    pull: passing(wire.pull),
    give: passing(wire.give),
    witness: passing(wire.witness),
    bring: passing(wire.bring),
    sendContent: passing(wire.sendContent, structuredClone),
    fetchContent: passing(wire.fetchContent, structuredClone),
    snapshot: async (request) => {
      if (dice.chance(weather.lost)) return gone('lost on the way')
      const answer = await wire.snapshot(asText(request))
      return answer.ok ? { ok: true, value: breaking(answer.value) } : answer
    },
  }
}

function asText<Value>(value: Value): Value {
  return JSON.parse(JSON.stringify(value)) as Value
}

function gone(detail: string): Decision<never> {
  return refuse({ code: 'server-unreachable', server: 'server', detail })
}

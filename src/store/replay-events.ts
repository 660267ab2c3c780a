import type { Actor } from '../domain/ids.ts'
import type { CommandDefinition } from './command-definition.ts'
import type { GivenCommand } from './given-command.ts'
import type { FoundColumns } from './replication/carried-command.ts'
import { joinPersonal } from './personal.ts'
import type { Runner } from './runner.ts'
import { openReadingConnection } from './store-file.ts'

type StoredEvent = {
  readonly seq: number
  readonly id: string
  readonly at: number
  readonly actor: Actor
  readonly command: string
  readonly input: string
  readonly refs: string | null
  readonly batch: string | null
  readonly personal: string | null
  readonly digest: string | null
  /** The device that gave it, null where that was the store itself. */
  readonly device: string | null
  readonly givenAt: number | null
  readonly clockAt: number | null
  readonly found: string | null
}

const pageLength = 500

/**
 * Gives the commands of the store at `path` again, oldest first, with their actors, times, ids, refs and personal data,
 * and with what devices had found that gave them, through the runner of an empty store; the tables come out the same. Answers how many commands there were.
 * A command that is not known, was erased from, is refused, or gets another number than it had, is a fault.
 */
export async function replayEvents(
  path: string,
  runner: Runner,
  commands: ReadonlyMap<string, CommandDefinition<string, never>>,
): Promise<number> {
  const connection = openReadingConnection(path)
  const page = connection.prepare<[number, number], StoredEvent>(
    `SELECT events.seq, id, at, actor, command, input, refs, batch, content AS personal, personal_digest AS digest,
       nullif(device, (SELECT value FROM store_info WHERE key = 'prefix')) AS device, given_at AS givenAt, clock_at AS clockAt, found
     FROM events LEFT JOIN event_personal ON event_personal.seq = events.seq
     WHERE events.seq > ? ORDER BY events.seq LIMIT ?`,
  )
  const seqs: number[] = []
  const given = function* (): Generator<GivenCommand<never>> {
    for (let last = 0; ; last = seqs.at(-1) ?? last) {
      const events = page.all(last, pageLength)
      if (events.length === 0) return
      for (const event of events) {
        const command = commands.get(event.command)
        if (!command) throw new Error(`event ${event.seq} names an unknown command: ${event.command}`)
        if (event.digest !== null && event.personal === null) {
          throw new Error(`event ${event.seq} has been erased from and cannot be given again`)
        }
        seqs.push(event.seq)
        yield givenAgain(event, command)
      }
    }
  }
  try {
    await runner.runEach(given(), (outcome, index) => {
      const seq = seqs[index]
      if (!outcome.ok) throw new Error(`event ${seq} is refused when replayed: ${outcome.refusal.code}`)
      if (outcome.seq !== seq) throw new Error(`event ${seq} is replayed as ${outcome.seq}`)
    })
  } finally {
    connection.close()
  }
  return seqs.length
}

function givenAgain(event: StoredEvent, command: CommandDefinition<string, never>): GivenCommand<never> {
  const { id, at, actor, batch, refs, device, givenAt, clockAt, found } = event
  // An input of an older program lacks what has been added since; the schema knows what that was then.
  const input = command.parse(joinPersonal(JSON.parse(event.input), event.personal))
  if (!input.ok) throw new Error(`event ${event.seq} has an input that ${event.command} does not take`)
  return {
    command,
    input: input.value,
    id,
    at,
    actor,
    ...(refs === null ? {} : { refs: JSON.parse(refs) as readonly string[] }),
    ...(batch === null ? {} : { batch: { ref: batch } }),
    ...(device === null && found === null
      ? {}
      : {
          carried: {
            ...(device !== null && { device }),
            ...(givenAt !== null && { givenAt }),
            ...(clockAt !== null && { clockAt }),
            found: found === null ? [] : (JSON.parse(found) as readonly FoundColumns[]),
          },
        }),
  }
}

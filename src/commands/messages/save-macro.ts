import * as z from 'zod'
import { accept, refuse } from '../../domain/decision.ts'
import { macroKeyForm } from '../../domain/macro-key.ts'
import { reservedActors } from '../../domain/ids.ts'
import { macroList } from '../../queries/messages/template-list.ts'
import { command, personal } from '../command.ts'
import { shortName } from '../site-input/writing-input.ts'

const input = z.strictObject({
  shortName,
  labels: z.strictObject({ en: z.string().max(200), pl: z.string().max(200).optional() }).optional(),
  steps: z
    .array(
      z.strictObject({
        command: z.string().min(1).max(80),
        /** As the command takes it; its texts are Liquid, or one place alone, such as `{ref}`. */
        input: personal(z.record(z.string(), z.json())),
        template: shortName.nullable(),
      }),
    )
    .min(1)
    .max(20),
  /** What runs it in the console: a digit behind Alt, `Alt-x`, or a function key; left out, it keeps the one that it has. */
  hotKey: z.string().regex(macroKeyForm).nullable().optional(),
})

/**
 * Saves a macro of the actor's own, which stands before one of the site of the same short name, for him alone.
 * What its steps say is checked by `whyNotStep` before this is given, and by the rules of their commands when it is run.
 * Refuses: agent-required.
 */
export const saveMacro = command('macro.save', input, async (tx, given, context) => {
  const owner = context.actor
  if (reservedActors.includes(owner)) return refuse({ code: 'agent-required' })
  const denied = await context.permit({ owner })
  if (denied) return refuse(denied)
  const known = (await tx.all(macroList, { agent: owner })).find(
    (one) => one.owner === owner && one.shortName === given.shortName,
  )
  const row = {
    shortName: given.shortName,
    labels: given.labels ?? { en: given.shortName },
    hotKey: given.hotKey === undefined ? (known?.hotKey ?? null) : given.hotKey,
    steps: given.steps,
    owner,
    position: 0,
    retired: false,
  }
  if (known) tx.patch('macros', known.id, row)
  else tx.insert('macros', { id: context.newId(), ...row })
  return accept({ shortName: given.shortName, isNew: !known })
})

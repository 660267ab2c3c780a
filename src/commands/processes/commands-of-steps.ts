import * as z from 'zod'
import type { CommandOfSteps } from '../../process/checks/known-site.ts'
import { commandOfStep } from '../messages/check-macro.ts'
import { commandRegistry } from '../registry.ts'

/** What a command takes of the case and the contact that the process is at, where the step says nothing else. */
const atHand: ReadonlySet<string> = new Set(['ref', 'customer', 'queue'])

/** The commands that a step of a process may give, which are those that a macro may, by name. */
export function commandsOfSteps(): ReadonlyMap<string, CommandOfSteps> {
  return new Map(
    [...commandRegistry.keys()].flatMap((name) => {
      const schema = commandOfStep(name)?.schema
      return schema instanceof z.ZodObject ? [[name, commandOfSchema(schema)] as const] : []
    }),
  )
}

function commandOfSchema({ shape }: z.ZodObject): CommandOfSteps {
  const parts = new Map<string, z.ZodType>(Object.entries(shape))
  return {
    takes: [...parts.keys()],
    needs: [...parts].flatMap(([name, part]) =>
      atHand.has(name) || part.safeParse(undefined).success ? [] : [name],
    ),
    whyNot(name, value) {
      const [issue] = parts.get(name)?.safeParse(value).error?.issues ?? []
      if (!issue) return null
      return { allowed: issue.code === 'invalid_value' ? issue.values.map(String) : [] }
    },
  }
}

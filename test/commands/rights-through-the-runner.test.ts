import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest'
import * as z from 'zod'
import { command } from '../../src/commands/command.ts'
import { commandRegistry } from '../../src/commands/registry.ts'
import { accept } from '../../src/domain/decision.ts'
import { defaultRights } from '../../src/domain/default-rights.ts'
import type * as Rights from '../../src/domain/rights.ts'
import { roles } from '../../src/domain/role.ts'
import type { CommandDefinition } from '../../src/store/command-definition.ts'
import { dumpText } from '../builders/dump-store.ts'
import { type Given, inputs, onlyPure } from './rights-inputs.ts'
import { type RightsSite, personOf, reach, rightsSite } from './rights-site.ts'

let on: RightsSite

beforeAll(async () => {
  on = await rightsSite()
}, 60_000)
afterAll(() => on.site.close())
afterEach(() => {
  vi.doUnmock('../../src/domain/rights.ts')
  vi.resetModules()
})

type Asked = {
  readonly command: CommandDefinition
  readonly input: object
  readonly actor: string
  readonly isAllowed: boolean
  readonly says: string
}

const everyCommand = commandsOf(commandRegistry)

function commandsOf(registry: ReadonlyMap<string, unknown>): readonly CommandDefinition[] {
  return [...registry.values()] as readonly CommandDefinition[]
}

/** A command in every situation towards every role, with what the table says of it. */
function askedOf(asking: CommandDefinition, { in: inWhich, input }: Given): readonly Asked[] {
  return roles.flatMap((role) =>
    inWhich.flatMap((situation) => {
      const given = input(on, situation, role)
      if (given === null) return []
      const scope = defaultRights[asking.name]?.[role] ?? 'none'
      const isReached = reach[situation].some((one) => one === scope)
      // Who undoes is asked for what he takes back too, and signing in is everybody’s own.
      const isAllowed = isReached && (asking.name !== 'undo' || situation === 'own')
      const says = `${role} ${asking.name} ${situation}`
      return [{ command: asking, input: given, actor: personOf(role), isAllowed, says }]
    }),
  )
}

/** A refund by each role on a contact of its own, at its limit and one grosz above: 200 and 1000 by the site’s rows. */
function refundsOf(wrapUp: CommandDefinition): readonly Asked[] {
  const refunds = [
    ['agent', '200', true],
    ['agent', '200.01', false],
    ['senior', '1000', true],
    ['senior', '1000.01', false],
    ['supervisor', '90000', true],
  ] as const
  return refunds.map(([role, amount, isAllowed]) => ({
    command: wrapUp,
    input: {
      ref: on.placed('own', role).answered,
      reason: 'billing',
      outcome: 'refund.promised',
      fields: { amount },
    },
    actor: personOf(role),
    isAllowed,
    says: `${role} refunds ${amount}`,
  }))
}

function allAsked(commands: readonly CommandDefinition[]): readonly Asked[] {
  return commands.flatMap((one) => {
    const given = inputs[one.name]
    const refunds = one.name === 'interaction.wrap-up' ? refundsOf(one) : []
    return given ? [...askedOf(one, given), ...refunds] : []
  })
}

/** Gives each to the runner by itself, keeps nothing, and answers where rights were not held to. */
async function wrongOnes(asked: readonly Asked[]): Promise<readonly string[]> {
  const wrong: string[] = []
  for (const { command: asking, input, actor, isAllowed, says } of asked) {
    const parsed = asking.parse(input)
    if (!parsed.ok) throw new Error(`${says}: ${JSON.stringify(parsed.refusal)}`)
    const [outcome] = await on.site.store.runner.rehearse([{ command: asking, input: parsed.value, actor }])
    const code = outcome?.ok === false ? outcome.refusal.code : 'done'
    const isDenied = code === 'not-permitted' || code === 'undo-not-yours'
    if (isDenied === isAllowed) wrong.push(`${says}: ${code}`)
  }
  return wrong
}

test('every command is given here, or named as one that is not', () => {
  const names = everyCommand.map(({ name }) => name).toSorted()

  expect([...Object.keys(inputs), ...onlyPure].toSorted()).toEqual(names)
  expect(onlyPure).toHaveLength(6)
})

test('what the table denies a role is refused by the runner, and what it allows is not', async () => {
  const asked = allAsked(everyCommand)
  const denied = asked.filter(({ isAllowed }) => !isAllowed)

  expect(await wrongOnes(asked)).toEqual([])
  expect(asked.length).toBeGreaterThan(1200)
  expect(denied.length).toBeGreaterThan(500)
}, 60_000)

test('what is denied changes nothing, to the last byte', async () => {
  const denied = allAsked(everyCommand).filter(({ isAllowed }) => !isAllowed)
  const before = dumpText(on.site.dump())

  for (const { command: asking, input, actor, says } of denied) {
    const outcome = await on.site.store.runner.run({ command: asking, input, actor })
    expect(outcome.ok, says).toBe(false)
  }

  expect(dumpText(on.site.dump())).toBe(before)
}, 60_000)

/** Commands whose rights are decided by a rule with a bug in it. */
async function commandsWith(
  bug: (decided: Rights.RightDecision) => boolean,
): Promise<readonly CommandDefinition[]> {
  vi.resetModules()
  vi.doMock('../../src/domain/rights.ts', async (original) => {
    const rights = await original<typeof Rights>()
    const decideGranted: typeof rights.decideGranted = (...asked) => {
      const decided = rights.decideGranted(...asked)
      return bug(decided) ? { allowed: true } : decided
    }
    return { ...rights, decideGranted }
  })
  const { commandRegistry: broken } = await import('../../src/commands/registry.ts')
  return commandsOf(broken)
}

test.each([
  ['what is not granted is allowed', 'not-granted', 'auditor interaction.hold own: '],
  ['the scope is ignored', 'out-of-scope', 'agent interaction.put-back elsewhere: '],
  ['the limit is ignored', 'over-limit', 'agent refunds 200.01: '],
])('a bug is found: %s', async (_bug, why, found) => {
  const names = new Set(['interaction.hold', 'interaction.put-back', 'interaction.wrap-up', 'site.apply'])
  const commands = await commandsWith((decided) => !decided.allowed && decided.why === why)

  const wrong = await wrongOnes(allAsked(commands.filter(({ name }) => names.has(name))))

  expect(wrong.some((line) => line.startsWith(found))).toBe(true)
})

test('a bug is found: one handler asks for its right and does not listen', async () => {
  const ref = z.strictObject({ ref: z.string() })
  const deaf = command('interaction.hold', ref, async (_tx, given, { permit }) => {
    await permit({ owner: null, queue: 'calls' })
    return accept(given)
  })

  const wrong = await wrongOnes(allAsked([deaf as unknown as CommandDefinition]))

  expect(wrong).toContain('auditor interaction.hold own: done')
  expect(wrong).toContain('agent interaction.hold elsewhere: done')
})

import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { commandRegistry } from '../../src/commands/registry.ts'
import { commandsOfVerbs } from '../../src/desk/hooks/hook-names.ts'
import { reviseInput } from '../../src/desk/hooks/revise-input.ts'
import type { CommandDefinition } from '../../src/store/command-definition.ts'
import { verbTable } from '../../src/shell/verb-table.ts'
import { type TestSite, aSite, must } from '../builders/a-site.ts'
import { type Said, shellOn } from '../shell/shell-on.ts'
import { type HookFolder, aHookFolder } from './hook-folder.ts'

let site: TestSite
let hooks: HookFolder

beforeEach(async () => {
  hooks = aHookFolder()
  site = await aSite({
    customers: [{ ref: 'KX-17', phone: '600100200' }],
    interactions: ['KX-1042', 'KX-1043', 'KX-1044'].map((ref) => ({ ref, state: 'active', heldBy: 'ewa' })),
  })
})
afterEach(async () => {
  await site.close()
  hooks.remove()
})

const linia = (words: string, around: Parameters<typeof shellOn>[2] = {}): Promise<Said> =>
  shellOn(site, words.split(' '), {
    hookFiles: () => hooks,
    withHooks: async (store, tell) => hooks.hooked(store, tell, () => site.clock.now),
    ...around,
  })
const wrap = 'wrap KX-1042 resolved --as ewa --json'
const isWrapped = (ref = 'KX-1042'): boolean => site.look(ref).interaction.state === 'done'
const noteOf = (ref = 'KX-1042'): unknown => site.look(ref).wrapUp?.note

/** The warnings that a program reads on the error output. */
function warnings({ err }: Said): readonly { readonly code: string; readonly hook: string }[] {
  return err
    .split('\n')
    .filter((line) => line.includes('"warning"'))
    .map((line) => (JSON.parse(line) as { warning: { code: string; hook: string } }).warning)
}
const errorIn = ({ err }: Said) =>
  (JSON.parse(err.split('\n').find((line) => line.includes('"error"')) ?? '{}') as { error?: object }).error

describe('before a command', () => {
  test('a hook reads what is asked for, on one line of JSON, and a silent one allows it', async () => {
    hooks.script('before-wrap-up', 'cat >> $here/read')

    const said = await linia(wrap)

    expect(said).toMatchObject({ code: 0, err: '' })
    expect(hooks.stories('read')).toEqual([
      {
        version: 1,
        hook: 'before-wrap-up',
        moment: 'before',
        command: 'interaction.wrap-up',
        input: { ref: 'KX-1042', outcome: 'resolved' },
        actor: 'ewa',
        refs: ['KX-1042'],
        at: expect.stringMatching(/^\d{4}-\d\d-\d\dT.*Z$/),
        batch: null,
        dryRun: false,
      },
    ])
    expect(isWrapped()).toBe(true)
  })

  test.for([
    ['in JSON', `echo '{"refuse":"Not after five"}'`, 'Not after five'],
    ['in plain words and status 1', 'echo Not after five; exit 1', 'Not after five'],
    ['in JSON and status 1', `echo '{"refuse":"Not after five"}'; exit 1`, 'Not after five'],
    ['in hostile words', String.raw`printf 'no\033[2J\033]0;x\007 \342\200\256evil'; exit 1`, '\u241B'],
  ] as const)('a "no" %s refuses it, and nothing is stored', async ([_how, script, words]) => {
    hooks.script('before-wrap-up', script)

    const said = await linia(wrap)

    expect(said).toMatchObject({ code: 4, out: '' })
    expect(errorIn(said)).toMatchObject({ code: 'hook-refused', message: expect.stringContaining(words) })
    expect(said.err).not.toMatch(/[\u001B\u0007\u202E]/)
    expect(isWrapped()).toBe(false)
    expect(site.commandsGiven()).toBe(0)
  })

  test('a note of the hook goes below what was typed, and what it says is told', async () => {
    hooks.script('before-wrap-up', `echo '{"note":"Checked by the desk","say":"Noted"}'`)

    const said = await linia('wrap KX-1042 resolved --note typed --as ewa --json')

    expect(said.code).toBe(0)
    expect(warnings(said)).toMatchObject([{ code: 'hook-said', hook: 'before-wrap-up' }])
    expect(noteOf()).toBe('typed\nChecked by the desk')
  })

  test('fields that it changes are checked again, and are what is stored', async () => {
    hooks.script('before-wrap-up', `echo '{"input":{"outcome":"refund.promised","fields":{"amount":"120"}}}'`)

    const said = await linia(wrap)

    expect(JSON.parse(said.out)).toMatchObject({ outcome: 'refund.promised' })
  })

  test('general hooks are asked first, and each sees what the one before it made of the input', async () => {
    hooks.script('before-any', `cat >> $here/read; echo '{"note":"one"}'`)
    hooks.script('before-wrap-up.sh', `cat >> $here/read; echo '{"note":"two"}'`)
    hooks.script('before-wrap', 'cat >> $here/read')
    hooks.script('before-interaction.wrap-up', `cat >> $here/read; echo '{"note":"three"}'`)

    await linia(wrap)

    expect(hooks.stories('read').map(({ hook, input }) => [hook, (input as { note?: string }).note])).toEqual(
      [
        ['before-any', undefined],
        ['before-wrap-up.sh', 'one'],
        ['before-wrap', 'one\ntwo'],
        ['before-interaction.wrap-up', 'one\ntwo'],
      ],
    )
    expect(noteOf()).toBe('one\ntwo\nthree')
  })

  test('a hook finds the store, no secrets of whoever started Linia, and its own folder', async () => {
    process.env['SECRET_OF_THE_TEST'] = 'secret'
    hooks.script('before-wrap-up', 'env > $here/env; pwd > $here/pwd')

    await linia(wrap)

    const env = hooks.left('env') ?? ''
    expect(env).toContain(`LINIA_STORE=${site.path}`)
    expect(env).toContain('LINIA_HOOK=before-wrap-up')
    expect(env).not.toContain('SECRET_OF_THE_TEST')
    expect(hooks.left('pwd')?.trim()).toContain('linia/hooks')
    delete process.env['SECRET_OF_THE_TEST']
  })

  test('its words are never read by a shell, and neither is what was typed', async () => {
    hooks.script('before-wrap-up', 'cat >> $here/read')

    await shellOn(
      site,
      ['wrap', 'KX-1042', 'resolved', '--note', '$(touch pwned); `touch pwned`', '--as', 'ewa'],
      {
        hookFiles: () => hooks,
        withHooks: async (store, tell) => hooks.hooked(store, tell, () => site.clock.now),
      },
    )

    expect(hooks.stories('read')[0]).toMatchObject({ input: { note: '$(touch pwned); `touch pwned`' } })
    expect(hooks.left('pwned')).toBeNull()
  })
})

const elsewhere: readonly (readonly [
  string,
  Readonly<Record<string, unknown>>,
  Readonly<Record<string, unknown>>,
])[] = [
  ['case.merge', { ref: 'KX-1', into: 'KX-2' }, { into: 'KX-3' }],
  ['customer.merge', { ref: 'KX-1', into: 'KX-2' }, { into: 'KX-3' }],
  ['case.link', { ref: 'KX-1', to: 'KX-2', kind: 'related' }, { to: 'KX-3' }],
  ['case.set-parent', { ref: 'KX-1', parent: 'KX-2' }, { parent: null }],
  ['case.open', { subject: 'a' }, { interaction: 'KX-3' }],
  ['account.add-person', { account: 'KX-1', customer: 'KX-2', role: 'a' }, { account: 'KX-3' }],
  ['message.reply', { ref: 'KX-1', text: 'a' }, { to: 'somebody@else.example' }],
  ['message.compose', { customer: 'KX-1', text: 'a' }, { case: 'KX-3' }],
]

test.each(elsewhere)(
  'a hook puts no other record into %s, and nobody else as whom it goes to',
  (name, input, wanted) => {
    const command = commandRegistry.get(name) as CommandDefinition | undefined
    if (!command) throw new Error(`no command ${name}`)

    expect(reviseInput(command, input, { input: wanted })).toMatchObject({
      refusal: { code: 'input-invalid', path: Object.keys(wanted)[0] },
    })
    expect(reviseInput(command, input, { input })).toMatchObject({
      ok: true,
    })
  },
)

/** Every way in which a hook can be of no use. */
const broken = [
  ['hangs', 'sleep 60', 'hook-timed-out'],
  ['hangs and will not be told', "trap '' TERM INT HUP; sleep 60 & wait; sleep 60", 'hook-timed-out'],
  ['floods its output', 'yes linia', 'hook-flooded'],
  ['floods its error output', 'yes linia >&2', 'hook-flooded'],
  ['answers what is no JSON', 'echo fine', 'hook-bad-answer'],
  ['answers half a JSON', `printf '{"note":'`, 'hook-bad-answer'],
  ['answers a list', `echo '[]'`, 'hook-bad-answer'],
  ['answers a word that is not known', `echo '{"allow":true}'`, 'hook-bad-answer'],
  ['wants another actor', `echo '{"actor":"ola"}'`, 'hook-bad-answer'],
  ['wants another actor in the input', `echo '{"input":{"actor":"ola"}}'`, 'hook-bad-answer'],
  ['wants another record', `echo '{"input":{"ref":"KX-1043"}}'`, 'hook-bad-answer'],
  ['gives a wrong type', `echo '{"input":{"outcome":7}}'`, 'hook-bad-answer'],
  ['gives a note that is none', `echo '{"note":7}'`, 'hook-bad-answer'],
  ['adds a field that is not known', `echo '{"input":{"planted":true}}'`, 'hook-bad-answer'],
  ['breaks with status 1 and a message of its interpreter', 'echo Traceback >&2; exit 1', 'hook-failed'],
  ['breaks with another status', 'echo no; exit 7', 'hook-failed'],
  ['is killed', 'kill -9 $$', 'hook-failed'],
  ['leaves a child behind that keeps its output open', 'sleep 60 &', 'hook-kept-open'],
  ['is a program that is not there', null, 'hook-not-started'],
] as const

function plant(script: string | null, moment: 'before' | 'after'): void {
  hooks.settings('beforeSeconds: 0.5\nafterSeconds: 0.5\n')
  const name = `${moment}-wrap-up`
  if (script === null) hooks.programless(name)
  else hooks.script(name, script)
}

describe('a hook that is of no use', () => {
  test.for(broken)(
    'before a command: one that %s is named, and the change goes through once',
    async ([_what, script, code]) => {
      plant(script, 'before')

      const from = performance.now()
      const said = await linia(wrap)

      expect(said.code).toBe(0)
      expect(warnings(said)).toMatchObject([{ code, hook: 'before-wrap-up' }])
      expect(isWrapped()).toBe(true)
      expect(site.commandsGiven()).toBe(1)
      expect(performance.now() - from).toBeLessThan(5000)
    },
  )

  test.for(broken.filter(([, , code]) => code !== 'hook-bad-answer'))(
    'after a command: one that %s is named, and the change stays done once',
    async ([_what, script, code]) => {
      plant(script, 'after')

      const said = await linia(wrap)

      expect(said.code).toBe(0)
      expect(JSON.parse(said.out)).toMatchObject({ ref: 'KX-1042' })
      expect(warnings(said)).toMatchObject([{ code, hook: 'after-wrap-up' }])
      expect(site.commandsGiven()).toBe(1)
    },
  )

  test.for([
    ['not executable', 0o644, 'hook-not-executable'],
    ['writable by everybody', 0o777, 'hook-not-yours'],
  ] as const)('one that is %s is not run', async ([_what, mode, code]) => {
    hooks.script('before-wrap-up', 'touch $here/ran', mode)

    const said = await linia(wrap)

    expect(warnings(said)).toMatchObject([{ code }])
    expect(hooks.left('ran')).toBeNull()
    expect(isWrapped()).toBe(true)
  })

  test('nothing that it started goes on running', async () => {
    hooks.settings('beforeSeconds: 0.5\n')
    hooks.script('before-wrap-up', '(sleep 1; touch $here/late) & sleep 60')

    await linia(wrap)
    await new Promise((resolve) => setTimeout(resolve, 1500))

    expect(hooks.left('late')).toBeNull()
  })

  test('one that answered counts, even when what it started kept its output open', async () => {
    hooks.script('before-wrap-up', `echo '{"refuse":"No"}'; sleep 60 &`)

    const said = await linia(wrap)

    expect(said.code).toBe(4)
    expect(warnings(said)).toMatchObject([{ code: 'hook-kept-open' }])
    expect(isWrapped()).toBe(false)
  })

  test('is asked three times in a row and then left alone until its file changes', async () => {
    hooks.script('before-wrap-up', 'echo asked >> $here/asked; exit 9')
    const told: unknown[] = []
    const store = hooks.hooked(site.store, (notice) => told.push(notice))
    const { wrapUpInteraction } = await import('../../src/commands/interactions/wrap-up-interaction.ts')
    const give = () => store.runner.run({ command: wrapUpInteraction, input: { ref: 'KX-9' }, actor: 'ewa' })

    for (let time = 0; time < 5; time++) await give()
    expect(hooks.left('asked')?.match(/asked/g)).toHaveLength(3)
    expect(told.at(-1)).toEqual({ hook: 'before-wrap-up', problem: { why: 'given-up', times: 3 } })

    hooks.script('before-wrap-up', 'echo asked again >> $here/asked')
    await give()
    expect(hooks.left('asked')).toContain('again')
  })
})

describe('a strict hook', () => {
  test.for(broken)('that %s holds the change back', async ([_what, script]) => {
    plant(script, 'before')
    hooks.settings('beforeSeconds: 0.5\nhooks: { before-wrap-up: { strict: true } }\n')

    const said = await linia(wrap)

    expect(said.code).toBe(4)
    expect(errorIn(said)).toMatchObject({ code: 'hook-failed' })
    expect(site.commandsGiven()).toBe(0)
  })

  test('settings that cannot be read hold every command back that has a hook, and no other', async () => {
    hooks.script('before-wrap-up', '')
    for (const wrong of ['strict: perhaps\n', 'strict: [\n', 'stritc: true\n', 'beforeSeconds: 900\n']) {
      hooks.settings(wrong)
      expect(errorIn(await linia(wrap))).toMatchObject({ code: 'hook-settings-wrong' })
    }
    expect(site.commandsGiven()).toBe(0)
    expect((await linia('note KX-1042 hello --as ewa')).code).toBe(0)
  })
})

describe('after a command', () => {
  test('a hook reads what became of it, once, when it is on the disk', async () => {
    hooks.script('after-any', 'cat >> $here/read')

    const said = await linia(wrap)

    const { seq } = JSON.parse(said.out) as { seq: number }
    expect(hooks.stories('read')).toMatchObject([
      {
        moment: 'after',
        command: 'interaction.wrap-up',
        refs: ['KX-1042'],
        seq,
        outcome: { ref: 'KX-1042', outcome: 'resolved' },
      },
    ])
  })

  test('what was refused has no after', async () => {
    hooks.script('after-any', 'cat >> $here/read')

    expect((await linia('wrap KX-1042 no.such.code --as ewa')).code).toBe(3)
    expect(hooks.left('read')).toBeNull()
  })

  test('it may start what goes on, when that lets go of its output', async () => {
    hooks.script('after-wrap-up', '(sleep 0.7; touch $here/late) > /dev/null 2>&1 &')

    expect(warnings(await linia(wrap))).toEqual([])
    await new Promise((resolve) => setTimeout(resolve, 1200))
    expect(hooks.left('late')).toBe('')
  })
})

const promised = async (): Promise<void> => {
  const dueAt = site.clock.now + 60_000
  must(await site.as('ewa').callBack({ customer: 'KX-17', queue: 'calls', dueAt, whose: 'anyone' }))
}

describe('batches, undo and due work', () => {
  const lines = ['KX-1042', 'KX-1043', 'KX-1044'].map((ref) =>
    JSON.stringify({ id: ref, ref, outcome: 'resolved' }),
  )

  test('every line of a batch asks by itself, and the answers come in order', async () => {
    hooks.script('before-wrap-up', `case $(cat) in *KX-1043*) echo not this one; exit 1;; esac`)
    hooks.script('after-wrap-up', 'cat >> $here/after')

    const said = await linia('wrap --batch --as ewa', { pieces: [`${lines.join('\n')}\n`] })

    const rows = said.out
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as Record<string, unknown>)
    expect(rows.map(({ id, error }) => [id, (error as { code?: string } | undefined)?.code])).toEqual([
      ['KX-1042', undefined],
      ['KX-1043', 'hook-refused'],
      ['KX-1044', undefined],
    ])
    expect(said.code).toBe(4)
    const after = hooks.stories('after')
    expect(after.map(({ refs }) => refs)).toEqual([['KX-1042'], ['KX-1044']])
    expect(after[0]?.['batch']).toMatch(/^B-\d+$/)
  })

  test('what was acknowledged and is given again asks no after-hook a second time', async () => {
    hooks.script('after-wrap-up', 'cat >> $here/after')
    const pieces = [`${lines.join('\n')}\n`]

    await linia('wrap --batch --as ewa', { pieces })
    await linia('wrap --batch --as ewa', { pieces })

    expect(hooks.stories('after')).toHaveLength(3)
  })

  test('a rehearsal asks before-hooks, says that it is one, and no after-hook', async () => {
    hooks.script('before-wrap-up', 'cat >> $here/before')
    hooks.script('after-wrap-up', 'cat >> $here/after')

    await linia('wrap --batch --dry-run --as ewa', { pieces: [`${lines[0]}\n`] })

    expect(hooks.stories('before').every(({ dryRun }) => dryRun === true)).toBe(true)
    expect(hooks.stories('before').length).toBeGreaterThan(0)
    expect(hooks.left('after')).toBeNull()
  })

  test('one "no" holds back all that are to be done together', async () => {
    hooks.script('before-hold', 'case $(cat) in *KX-1043*) echo not this one; exit 1;; esac')
    hooks.script('after-hold', 'cat >> $here/after')

    const said = await linia('hold KX-1042 KX-1043 KX-1044 --as ewa --json')

    expect(errorIn(said)).toMatchObject({ code: 'hook-refused' })
    expect(site.commandsGiven()).toBe(0)
    expect(hooks.left('after')).toBeNull()
  })

  test('undo asks hooks of its own', async () => {
    await linia('end KX-1042 --as ewa')
    hooks.script('before-undo', 'echo not now; exit 1')

    expect(errorIn(await linia(`undo ${site.lastSeq()} --as ewa --json`))).toMatchObject({
      code: 'hook-refused',
    })
    expect(site.look('KX-1042').interaction.state).toBe('wrapping-up')
  })

  test('what falls due asks nobody, unless the settings say so', async () => {
    hooks.script('before-any', 'cat >> $here/read')
    await promised()
    site.later(120)

    const first = await linia('tick --json')
    expect(JSON.parse(first.out)).toMatchObject({ fired: [{ ok: true }] })
    expect(hooks.left('read')).toBeNull()

    hooks.settings('dueWork: true\n')
    await promised()
    site.later(120)
    await linia('tick')
    expect(hooks.stories('read')).toMatchObject([{ command: 'callback.fall-due', actor: 'system' }])
  })

  test('commands keep the order in which they were given, whatever their hooks take', async () => {
    hooks.script('before-wrap-up', 'sleep 0.4')
    const { wrapUpInteraction } = await import('../../src/commands/interactions/wrap-up-interaction.ts')
    const { addNote } = await import('../../src/commands/interactions/add-note.ts')
    const store = hooks.hooked(site.store)

    const [first, second] = await Promise.all([
      store.runner.run({
        command: wrapUpInteraction,
        input: { ref: 'KX-1042', outcome: 'resolved' },
        actor: 'ewa',
      }),
      store.runner.run({ command: addNote, input: { ref: 'KX-1042', text: 'after' }, actor: 'ewa' }),
    ])

    expect(first.ok && second.ok && first.seq < second.seq).toBe(true)
  })
})

test('every name that stands for a verb is a verb of the shell, and names commands that there are', () => {
  const verbs = new Set(verbTable.map(({ name }) => name.replaceAll(' ', '-')))

  for (const [verb, commands] of Object.entries(commandsOfVerbs)) {
    expect(verbs, verb).toContain(verb)
    for (const command of commands) expect([...commandRegistry.keys()], verb).toContain(command)
  }
})

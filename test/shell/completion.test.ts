import { spawnSync } from 'node:child_process'
import { chmodSync, existsSync, mkdirSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { verbTable } from '../../src/shell/verb-table.ts'
import { type TestSite, aSite } from '../builders/a-site.ts'
import { shellOn } from './shell-on.ts'

let site: TestSite
let folder = ''

beforeAll(async () => {
  const definition = (await import('../builders/a-site-definition.ts')).aSiteDefinition()
  const queues = definition.queues.map((queue) =>
    queue.key === 'calls' ? { ...queue, name: 'Łódź $HOME „a b”' } : queue,
  )
  site = await aSite({
    definition: { queues },
    interactions: [
      { ref: 'KX-1042', state: 'active', heldBy: 'ewa' },
      { ref: 'KX-1043' },
      { ref: 'KX-1044', queue: 'calls', channel: 'call' },
    ],
  })
  folder = mkdtempSync(join(tmpdir(), 'linia-completion-'))
  mkdirSync(join(folder, 'bin'))
  symlinkSync(resolve('bin/linia'), join(folder, 'bin', 'linia'))
  chmodSync(folder, 0o755)
})
afterAll(async () => {
  await site.close()
  rmSync(folder, { recursive: true })
})

/** What the words may become; the last is the one at the cursor. */
async function completed(...words: readonly string[]): Promise<readonly string[]> {
  const { code, out, err } = await shellOn(site, ['complete', '--', ...words], {
    env: { LINIA_AGENT: 'ewa' },
  })
  expect({ code, err }).toEqual({ code: 0, err: '' })
  return out.split('\n').filter((line) => line !== '')
}

describe('what a word may become', () => {
  test('a verb, a family, and a verb of a family; nothing that is hidden', async () => {
    expect(await completed('qu')).toEqual(['queues', 'queue'])
    expect(await completed('callback', '')).toContain('move')
    expect(await completed('hooks', '')).toEqual(['try'])
    expect(await completed('')).not.toContain('complete')
    expect(await completed('--st')).toEqual(['--store'])
  })

  test('every verb that people see is found, and its options with it', async () => {
    for (const { name, options } of verbTable.filter(({ isHidden }) => isHidden !== true)) {
      const words = name.split(' ')
      expect(await completed(...words.slice(0, -1), words.at(-1) ?? ''), name).toContain(words.at(-1))
      const found = await completed(...words, '--')
      for (const option of Object.keys(options)) expect(found, name).toContain(`--${option}`)
    }
  })

  test('an option that was given is not offered again', async () => {
    expect(await completed('wrap', '--reason', 'x', '--rea')).toEqual([])
  })

  test('choices of an option, and words that stand for themselves', async () => {
    expect(await completed('queues', '--lang', '')).toEqual(['en', 'pl'])
    expect(await completed('status', 'sign')).toEqual(['sign-in', 'sign-out'])
    expect(await completed('status', 'not-ready', '')).toContain('break')
  })

  test('refs in hand for what is in hand, those that wait for what is taken, each once', async () => {
    expect(await completed('wrap', '')).toEqual(['KX-1042'])
    expect(await completed('take', '')).toEqual(expect.arrayContaining(['KX-1043', 'KX-1044']))
    expect(await completed('take', 'KX-1043', '')).not.toContain('KX-1043')
  })

  test('codes of the queue that the interaction is in', async () => {
    expect(await completed('wrap', 'kx1042', 're')).toContain('refund.promised')
    expect(await completed('wrap', 'KX-999', '')).toEqual([])
    expect(await completed('wrap', 'KX-1042', 'resolved', '--and', 're')).toContain('resolved')
  })

  test('queues and agents, also as values of options', async () => {
    expect(await completed('queue', 'łó')).toEqual(['Łódź $HOME „a b”'])
    expect(await completed('transfer', 'KX-1042', '--queue', 'Rek')).toEqual(['Reklamacje'])
    expect(await completed('--as', 'ew')).toEqual(['ewa'])
  })

  test('roles, agents and oneself for whose rights are asked, and then the rights by name', async () => {
    expect(await completed('rights', 'm')).toEqual(['me'])
    expect(await completed('rights', 'su')).toEqual(['supervisor'])
    expect(await completed('rights', 'ew')).toEqual(['ewa'])
    expect(await completed('rights', 'me', 'interaction.put')).toEqual(['interaction.put-back'])
    expect(await completed('rights', 'me', 'interaction.wrap-up.ref')).toContain(
      'interaction.wrap-up.refund.promised',
    )
  })

  test('names of files are left to the shell', async () => {
    expect(await completed('site', 'apply', '')).toEqual([':files'])
    expect(await completed('queues', '--store', '')).toEqual([':files'])
  })

  test('a store that is not there is no reason to say anything', async () => {
    expect(await completed('queue', '--store', '/nowhere/x.db', '')).toEqual([])
  })

  test('nothing is written', () => {
    expect(site.commandsGiven()).toBe(0)
  })
})

/** Gives a line to a real bash, the cursor at its end, and answers what it would offer. */
function inBash(words: readonly string[]): readonly string[] {
  const script = `
    source <(linia completion bash)
    COMP_WORDS=("$@"); COMP_CWORD=$(( $# - 1 ))
    _linia
    printf '%s\\n' "\${COMPREPLY[@]}"`
  const env = {
    PATH: `${join(folder, 'bin')}:${process.env['PATH']}`,
    HOME: folder,
    LINIA_STORE: site.path,
    LINIA_AGENT: 'ewa',
    LC_ALL: 'C.UTF-8',
  }
  const { stdout, stderr } = spawnSync('bash', ['-c', script, 'bash', 'linia', ...words], {
    encoding: 'utf8',
    env,
    cwd: folder,
  })
  expect(stderr).toBe('')
  return stdout.split('\n').filter((line) => line !== '')
}

describe('in bash', () => {
  test('words and values are completed', () => {
    expect(inBash(['wrap', 'KX-1042', 'refund.'])).toEqual(['refund.promised'])
    expect(inBash(['transfer', 'KX-1042', '--queue', '=', 'Rek'])).toEqual(['Reklamacje'])
  })

  test('what is offered comes back as the one word that it is, whatever is in it', () => {
    const [offered = ''] = inBash(['queue', 'Łó'])
    const { stdout } = spawnSync('bash', ['-c', `printf '%s' ${offered}`], {
      encoding: 'utf8',
      env: { HOME: '/wrong', LC_ALL: 'C.UTF-8', PATH: process.env['PATH'] },
    })

    expect(stdout).toBe('Łódź $HOME „a b”')
  })

  test('what was begun in quotes or with a backslash goes on', () => {
    expect(inBash(['queue', '"Łódź $H'])).toEqual(['Łódź $HOME „a b”'])
    expect(inBash(['queue', 'Łódź\\ '])).toHaveLength(1)
  })

  test('what was typed is never run', () => {
    inBash(['note', '$(touch pwned)', '`touch pwned`', '<(touch pwned)', "';touch pwned;'", ''])

    expect(existsSync(join(folder, 'pwned'))).toBe(false)
  })
})

/** What a real shell writes to a script of its own, with linia on its path and its completion loaded. */
function saidBy(shell: 'zsh' | 'fish', script: string, words: readonly string[] = []): string {
  const options =
    shell === 'zsh' ? ['-f', '-c', script, 'zsh', ...words] : ['--no-config', '-c', script, ...words]
  const { stdout, stderr } = spawnSync(shell, options, {
    encoding: 'utf8',
    cwd: folder,
    timeout: 60_000,
    env: {
      PATH: `${join(folder, 'bin')}:${process.env['PATH']}`,
      HOME: folder,
      TERM: 'xterm',
      LINIA_STORE: site.path,
      LINIA_AGENT: 'ewa',
      LC_ALL: 'C.UTF-8',
    },
  })
  expect(stderr).toBe('')
  return stdout
}

const isThere = { zsh: hasShell('zsh'), fish: hasShell('fish') }

function hasShell(shell: string): boolean {
  return spawnSync(shell, ['-c', 'true']).status === 0
}

/** What zsh is handed for a line, the cursor at its end. */
const offeredByZsh = (...typed: readonly string[]): readonly string[] =>
  saidBy(
    'zsh',
    `compdef() { : }
     compadd() { while [[ $1 != -- ]]; do shift; done; shift; print -rl -- "$@" }
     _files() { print -r -- :files }
     source <(linia completion zsh)
     words=(linia "$@"); CURRENT=$#words; _linia`,
    typed,
  )
    .split('\n')
    .filter((line) => line !== '')

describe.skipIf(!isThere.zsh)(`in zsh${isThere.zsh ? '' : ' (not installed here, so untried)'}`, () => {
  test('words, values and names of files are completed, whatever was quoted', () => {
    expect(offeredByZsh('wrap', 'KX-1042', 'refund.')).toEqual(['refund.promised'])
    expect(offeredByZsh('queue', '"Łódź $H')).toEqual(['Łódź $HOME „a b”'])
    expect(offeredByZsh('transfer', 'KX-1042', '--queue', 'Rek')).toEqual(['Reklamacje'])
    expect(offeredByZsh('site', 'apply', '')).toEqual([':files'])
    expect(offeredByZsh('queue', 'zzz')).toEqual([])
  })

  test('a Tab at a real prompt completes the word as one, quoted', { timeout: 90_000 }, () => {
    const screen = saidBy(
      'zsh',
      `zmodload zsh/zpty
       zpty -b line zsh -f -i
       heard=''
       until-seen() {
         for (( turn = 0; turn < 150; turn++ )); do
           while zpty -r -t line more 2> /dev/null; do heard+=$more; done
           [[ $heard == *$~1* ]] && return
           sleep 0.1
         done
       }
       zpty -w line 'autoload -U compinit; compinit -u -d "$HOME/zcompdump"; source <(linia completion zsh); echo REA''DY'
       until-seen READY
       zpty -w -n line $'linia queue Łó\\t'
       until-seen 'a*b'
       zpty -w line ' --limit 1'
       until-seen KX-1044
       print -r -- $heard
       zpty -d line`,
    )
    expect(screen).toContain('KX-1044')
  })
})

/** What fish offers for a line, the cursor at its end. */
const offeredByFish = (line: string): readonly string[] =>
  saidBy('fish', 'linia completion fish | source; complete -C "$argv[1]"', [line])
    .split('\n')
    .filter((one) => one !== '')

describe.skipIf(!isThere.fish)(`in fish${isThere.fish ? '' : ' (not installed here, so untried)'}`, () => {
  test('words, values and names of files are completed, whatever was quoted', () => {
    expect(offeredByFish('linia wrap KX-1042 refund.')).toEqual(['refund.promised'])
    expect(offeredByFish('linia queue Łó')).toEqual(['Łódź $HOME „a b”'])
    expect(offeredByFish('linia queue "Łó')).toEqual(['Łódź $HOME „a b”'])
    expect(offeredByFish('linia transfer KX-1042 --queue Rek')).toEqual(['Reklamacje'])
    expect(offeredByFish('linia site apply b')).toEqual(['bin/'])
    expect(offeredByFish('linia queue zzz')).toEqual([])
  })

  test('what was typed is never run', () => {
    offeredByFish('linia note KX-1042 (touch pwned) "(touch pwned)" ')
    expect(existsSync(join(folder, 'pwned'))).toBe(false)
  })
})

test('a shell that is not known is a mistake that names those that are', async () => {
  const { code, err } = await shellOn(site, ['completion', 'csh'])

  expect(code).toBe(2)
  expect(err).toContain('bash, zsh, fish')
})

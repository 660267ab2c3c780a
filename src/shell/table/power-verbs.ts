import type { Verb } from '../verb.ts'

/** What people who live at the command line build their own tools with. */
export const powerVerbs: readonly Verb[] = [
  {
    name: 'watch',
    operands: [],
    summary: 'shell.watch.summary',
    examples: [
      'linia watch --queue E-mail',
      'linia watch --json --since 1042 --command wrap-up | jq -c .refs',
      'linia watch --since 2h --for 30s --count 100',
    ],
    options: {
      since: { kind: 'text', value: 'SEQ|TIME', about: 'shell.option.watch-since' },
      command: { kind: 'text', value: 'NAME', about: 'shell.option.watch-command' },
      ref: { kind: 'text', value: 'REF', about: 'shell.option.watch-ref' },
      queue: { kind: 'text', value: 'NAME', about: 'shell.option.watch-queue' },
      count: { kind: 'number', value: 'N', about: 'shell.option.watch-count' },
      for: { kind: 'text', value: 'SPAN', about: 'shell.option.watch-for' },
      personal: { kind: 'flag', about: 'shell.option.watch-personal' },
    },
    needs: 'nothing',
    load: async () => (await import('../verbs/watch.ts')).watch,
  },
  {
    name: 'hooks',
    operands: [],
    summary: 'shell.hooks.summary',
    examples: ['linia hooks'],
    options: {},
    needs: 'nothing',
    load: async () => (await import('../verbs/hooks.ts')).hooks,
  },
  {
    name: 'hooks try',
    operands: ['NAME'],
    summary: 'shell.hooks-try.summary',
    examples: [
      'linia hooks try before-wrap-up',
      'linia hooks try before-any --command note.add --input \'{"ref":"KX-1042","text":"Hello"}\'',
    ],
    options: {
      command: { kind: 'text', value: 'NAME', about: 'shell.option.hook-command' },
      input: { kind: 'text', value: 'JSON', about: 'shell.option.hook-input' },
    },
    needs: 'nothing',
    load: async () => (await import('../verbs/hooks-try.ts')).hooksTry,
  },
  {
    name: 'completion',
    operands: ['bash|zsh|fish'],
    summary: 'shell.completion.summary',
    examples: ['linia completion bash > ~/.local/share/bash-completion/completions/linia'],
    options: {},
    needs: 'nothing',
    load: async () => (await import('../verbs/completion.ts')).completion,
  },
  {
    name: 'man',
    operands: [],
    summary: 'shell.man.summary',
    examples: ['linia man > linia.1', 'linia man --lang pl | man -l -'],
    options: {},
    needs: 'nothing',
    load: async () => (await import('../verbs/man.ts')).man,
  },
  {
    name: 'complete',
    operands: ['[WORD…]'],
    summary: 'shell.complete.summary',
    examples: ["linia complete -- queue ''"],
    options: {},
    isHidden: true,
    needs: 'nothing',
    load: async () => (await import('../verbs/complete.ts')).complete,
  },
]

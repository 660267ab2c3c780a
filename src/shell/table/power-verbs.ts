import type { Verb } from '../verb.ts'

/** What people who live at the command line build their own tools with. */
export const powerVerbs: readonly Verb[] = [
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
]

import { migrateProcess } from '../../commands/processes/migrate-process.ts'
import { parseRef } from '../../domain/ids.ts'
import { type Answer, mistakenBy } from '../answer.ts'
import type { Call } from '../call.ts'
import { give } from '../give.ts'
import type { ShellOnStore } from '../shell.ts'

/** Takes what runs of a process to another version of it: one by its ref, or all by the key of the process. */
export async function processMigrate(call: Call, shell: ShellOnStore): Promise<Answer> {
  const verb = 'process migrate'
  const to = call.number('to')
  if (to === null) return mistakenBy({ kind: 'option-missing', verb, options: ['to'] })
  const map: Record<string, string> = {}
  for (const value of call.list('map')) {
    const [old = '', now = ''] = value.split('=').map((word) => word.trim())
    if (old === '' || now === '') {
      return mistakenBy({ kind: 'option-invalid', verb, option: 'map', value, wanted: 'OLD=NEW' })
    }
    map[old] = now
  }
  const [typed = ''] = call.operands
  const ref = parseRef(typed)
  return give(
    {
      command: migrateProcess,
      inputs: [{ ...(ref === undefined ? { process: typed } : { ref }), to, map }],
      json: (value) => value,
      text: ({ process, to: version, moved, isAll }, { say, clean }) =>
        say(isAll ? 'shell.process-migrate.done' : 'shell.process-migrate.more', {
          process: clean(process),
          version,
          count: moved,
        }),
    },
    call,
    shell,
  )
}

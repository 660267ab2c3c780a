import { join, relative } from 'node:path'
import { programOnPath } from '../src/desk/program-on-path.ts'

/**
 * What starts this program when it is typed where the person is: `linia` where the PATH has one, otherwise the path of the script of
 * the clone. npm runs scripts in the folder of the package, and says where the person was.
 */
export function programName(env: Readonly<Record<string, string | undefined>>): string {
  if (programOnPath('linia', env) !== undefined) return 'linia'
  const script = join(import.meta.dirname, '..', 'bin', 'linia')
  const near = relative(env['INIT_CWD'] ?? process.cwd(), script)
  // A shell looks up a bare name on the PATH alone.
  if (near === 'linia') return './linia'
  return near.startsWith(join('..', '..')) ? script : near
}

import type { StoreFinding, StoreFix } from '../../store/doctor/store-finding.ts'
import { type Answer, refuseWith, show } from '../answer.ts'
import type { Call } from '../call.ts'
import { exitCodes } from '../exit-codes.ts'
import type { OwnKeys } from '../surroundings.ts'
import type { Page } from '../page.ts'
import type { Shell } from '../shell.ts'

const marks = { ok: '+', notice: '·', warning: '!', error: '!!' } as const

/** Looks at the store from all sides, and mends what can be mended when told to; ends with 4 when something is broken. */
export async function doctor(call: Call, shell: Shell): Promise<Answer> {
  const { storePath, now, examineStore, fixStore } = shell
  const keys = await shell.ownKeys((await shell.page()).language)
  const examination = { now: now(), full: call.is('full') }
  let findings = await examineStore(storePath, examination)
  const fixes = fixesOf(findings)
  const fixed = call.is('fix') ? fixes : []
  for (const fix of fixed) {
    const mended = await fixStore(storePath, fix)
    if (!mended.ok) return refuseWith(mended.refusal)
  }
  if (fixed.length > 0) findings = await examineStore(storePath, examination)
  const isBroken = findings.some(({ level }) => level === 'error')
  return show(
    { path: storePath, isSound: !isBroken, findings, fixed, keys },
    (page) => doctorText({ findings, fixed, keys }, page),
    isBroken ? exitCodes.refused : exitCodes.done,
  )
}

type Told = {
  readonly findings: readonly StoreFinding[]
  readonly fixed: readonly StoreFix[]
  readonly keys: OwnKeys
}

function doctorText({ findings, fixed, keys }: Told, page: Page): string {
  const { say, paint } = page
  const offered = fixesOf(findings).map((fix) => say(`doctor.fix.${fix}`))
  const isSound = findings.every(({ level }) => level === 'ok' || level === 'notice')
  return [
    ...fixed.map((fix) => say('shell.doctor.fixed', { fix: say(`doctor.fix.${fix}`) })),
    ...findings.map(({ code, level, params }) => {
      const line = `${marks[level].padEnd(2)} ${page.block(say(`doctor.${code}`, params), 3).trimStart()}`
      return level === 'warning' || level === 'error' ? paint.alarm(line) : line
    }),
    ...keyLines(keys, page),
    ...(offered.length > 0 ? [say('shell.doctor.offer', { fixes: offered.join('; ') })] : []),
    ...(isSound ? [paint.strong(say('shell.doctor.sound'))] : []),
  ].join('\n')
}

function keyLines({ path, isThere, problems }: OwnKeys, { say, paint }: Page): readonly string[] {
  if (problems.length > 0) return problems.map((problem) => paint.alarm(`${marks.warning}  ${problem}`))
  const file = say(isThere ? 'shell.doctor.keys' : 'shell.doctor.no-keys', { path })
  return [`${isThere ? marks.ok : marks.notice}  ${file}`]
}

function fixesOf(findings: readonly StoreFinding[]): readonly StoreFix[] {
  return [...new Set(findings.flatMap(({ fix }) => fix ?? []))]
}

import { type Decision, accept, refuse } from '../../domain/decision.ts'
import type { Interaction } from '../../domain/interaction.ts'
import { nearest } from '../../domain/nearest.ts'
import type { WrapUpCode, WrapUpKind } from '../../domain/wrap-up-code.ts'
import { wrapUpCodeOfQueue } from '../../queries/site/wrap-up-code-of-queue.ts'
import { wrapUpCodesOfQueue } from '../../queries/site/wrap-up-codes-of-queue.ts'
import type { WrapUpSetRow } from '../../queries/site/wrap-up-set.ts'
import type { CommandView } from '../../store/command-definition.ts'

/** What was chosen: the paths of a reason and of outcomes. */
export type ChosenCodes = {
  readonly reason?: string | undefined
  readonly outcome?: string | undefined
  readonly moreOutcomes?: readonly string[] | undefined
}

export type FoundCodes = {
  readonly reason: WrapUpCode | null
  readonly outcome: WrapUpCode | null
  readonly more: readonly WrapUpCode[]
  /** All of them, the reason first. */
  readonly all: readonly WrapUpCode[]
}

/**
 * The chosen codes of a queue's set. Refuses: wrap-up-code-unknown with near codes, wrap-up-code-retired,
 * wrap-up-code-required, wrap-up-one-code-only.
 */
export async function findWrapUpCodes(
  tx: CommandView,
  { interaction, set }: { readonly interaction: Interaction; readonly set: WrapUpSetRow },
  chosen: ChosenCodes,
): Promise<Decision<FoundCodes>> {
  const { ref, queueId } = interaction
  const more = chosen.moreOutcomes ?? []
  if (more.length > 0 && !set.severalOutcomes)
    return refuse({ code: 'wrap-up-one-code-only', ref, queue: queueId })
  if (chosen.reason === undefined && set.reason === 'required') {
    return refuse({ code: 'wrap-up-code-required', ref, kind: 'reason' })
  }
  if (chosen.outcome === undefined && set.outcome === 'required') {
    return refuse({ code: 'wrap-up-code-required', ref, kind: 'outcome' })
  }
  const codes: WrapUpCode[] = []
  const wanted: readonly (readonly [WrapUpKind, string | undefined])[] = [
    ['reason', chosen.reason],
    ['outcome', chosen.outcome],
    ...more.map((path) => ['outcome', path] as const),
  ]
  for (const [kind, path] of wanted) {
    if (path === undefined) continue
    const code = await tx.one(wrapUpCodeOfQueue, { queueId, kind, path })
    if (!code) return refuse(await unknownCode(tx, { queueId, kind, path }))
    if (code.retired) return refuse({ code: 'wrap-up-code-retired', wrapUpCode: path })
    codes.push(code)
  }
  const reason = codes.find((code) => code.kind === 'reason') ?? null
  const [outcome = null, ...others] = codes.filter((code) => code.kind === 'outcome')
  return accept({ reason, outcome, more: others, all: codes })
}

async function unknownCode(
  tx: CommandView,
  { queueId, kind, path }: { readonly queueId: string; readonly kind: WrapUpKind; readonly path: string },
) {
  const offered = (await tx.all(wrapUpCodesOfQueue, { queueId })).map(({ code }) => code)
  const ofKind = offered.filter((other) => other.kind === kind)
  const names = new Map(ofKind.map((code) => [code.path, code.path]))
  for (const code of ofKind) {
    for (const name of [...code.path.split('.'), code.labels.en, code.labels.pl ?? '', ...aliases(code)]) {
      if (name !== '' && !names.has(name)) names.set(name, code.path)
    }
  }
  const near = nearest(path, names.keys(), 6).map((name) => names.get(name) ?? name)
  return {
    code: 'wrap-up-code-unknown' as const,
    wrapUpCode: path,
    kind,
    queue: queueId,
    nearest: [...new Set(near)].slice(0, 3),
  }
}

function aliases(code: WrapUpCode): readonly string[] {
  return [...code.aliases.en, ...code.aliases.pl]
}

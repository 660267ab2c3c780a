import type { CaseLinkKind } from '../../domain/case-link-kind.ts'
import type { CommandContext, CommandView } from '../../store/command-definition.ts'

type NewCaseLink = {
  readonly from: { readonly id: string }
  readonly to: { readonly id: string }
  readonly kind: CaseLinkKind
}

/** Stages a link between two cases. The one that was there is touched, so that it cannot be taken back from under the link. */
export function stageCaseLink(
  tx: CommandView,
  { from, to, kind }: NewCaseLink,
  { at, actor, newId }: CommandContext,
): void {
  tx.insert('case_links', { id: newId(), caseId: from.id, linkedId: to.id, kind, madeBy: actor, at })
  tx.patch('cases', to.id, {})
}

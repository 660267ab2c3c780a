import type { WrapUpCode } from '../../domain/wrap-up-code.ts'
import { wrapUpCodesOfQueue } from '../../queries/site/wrap-up-codes-of-queue.ts'
import type { Store } from '../../store/open-store.ts'
import type { Dice } from './dice.ts'

/** An answer to what a queue asks of whoever wraps up: codes from which nothing follows, and which ask for nothing. */
export function wrapUpOf(
  ref: string,
  { queue, reader, dice }: { readonly queue: string; readonly reader: Store['reader']; readonly dice: Dice },
): { readonly ref: string; readonly reason?: string; readonly outcome?: string; readonly note: string } {
  const codes = reader.all(wrapUpCodesOfQueue, { queueId: queue }).map(({ code }) => code)
  const chosen = (kind: WrapUpCode['kind']): string | undefined =>
    dice.of(codes.filter((code) => code.kind === kind && isPlain(code)))?.path
  const [reason, outcome] = [chosen('reason'), chosen('outcome')]
  return {
    ref,
    ...(reason !== undefined && { reason }),
    ...(outcome !== undefined && { outcome }),
    note: 'Załatwione.',
  }
}

function isPlain({ system, consequences, fields }: WrapUpCode): boolean {
  return system === null && consequences.length === 0 && fields.every(({ required }) => !required)
}

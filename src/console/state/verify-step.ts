import type { Overlay } from './model.ts'
import type { Offers, Option } from './views.ts'

type VerifyOverlay = Overlay<'verify'>

/** The question that verifying a caller has come to, and its answers. */
export type VerifyStep = {
  readonly step: 'method' | 'who' | 'result'
  readonly options: readonly Option[]
}

/** How he shows who he is, then who he is, then whether that was right. */
export function verifyStep({ method, who }: VerifyOverlay, { verifying }: Offers): VerifyStep {
  if (method === null) return { step: 'method', options: verifying.methods }
  if (who === null) return { step: 'who', options: verifying.who }
  return { step: 'result', options: verifying.results }
}

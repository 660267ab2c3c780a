import type { Labels } from '../../domain/labels.ts'
import type { Case } from '../../domain/case.ts'
import type { ProcessDefinition } from '../../process/definition.ts'
import type { Step } from '../../process/step.ts'
import { waitingAt, type Waiting } from '../../process/waiting-at.ts'
import { caseById } from '../../queries/cases/case-by-id.ts'
import { cardMasking } from '../../queries/customers/card-masking.ts'
import { type CustomerRecord, customerById } from '../../queries/customers/customer-by-id.ts'
import { handoverLabels } from '../../queries/processes/handover-labels.ts'
import { processById } from '../../queries/processes/process-definition.ts'
import {
  instancesOfCase,
  instanceById,
  type StoredInstance,
} from '../../queries/processes/process-instance.ts'
import { type StepOfInstance, stepsOfInstance } from '../../queries/processes/steps-of-instance.ts'
import type { Reader } from '../../store/reader.ts'

/** Another instance that this one came from, or brought about. */
export type RelatedInstance = {
  readonly ref: string
  readonly process: string
  readonly state: string
  /** `called`: it runs inside; `started`: a result started it. */
  readonly how: 'called' | 'started'
}

/** A running or ended process, with all that is shown of it. */
export type InstanceView = {
  readonly stored: StoredInstance
  readonly definition: ProcessDefinition
  readonly matter: Case
  readonly customer: CustomerRecord | undefined
  /** Whether the customer's card is masked for whoever looks: then nothing that was answered is shown. */
  readonly isMasked: boolean
  readonly step: Step | undefined
  readonly steps: readonly StepOfInstance[]
  readonly waitsFor: Waiting | null
  /** Whom it is handed to meanwhile, as the site calls him. */
  readonly handedTo: Labels | null
  readonly from: RelatedInstance | null
  readonly started: readonly RelatedInstance[]
}

/** Reads an instance as `viewer` may see it, null being the owner. */
export function instanceView(reader: Reader, stored: StoredInstance, viewer: string | null): InstanceView {
  const process = reader.one(processById, { id: stored.definitionId })
  const matter = reader.one(caseById, { id: stored.caseId })
  if (!process || !matter) throw new Error(`${stored.ref} has no process or no case`)
  const { instance } = stored
  const customer =
    matter.customerId === null ? undefined : reader.one(customerById, { id: matter.customerId })
  const step = process.definition.steps.find(({ key }) => key === instance.at)
  const waitsFor = instance.state === 'waiting' && step ? waitingAt(step, instance.since) : null
  const ofCase = reader.all(instancesOfCase, { caseId: stored.caseId })
  const fromId = stored.calledBy ?? stored.startedFrom
  const from = fromId === null ? undefined : reader.one(instanceById, { id: fromId })
  return {
    stored,
    definition: process.definition,
    matter,
    customer,
    isMasked: cardMasking(reader, viewer).hides(matter.customerId),
    step,
    steps: reader.all(stepsOfInstance, { instanceId: instance.id }),
    waitsFor,
    handedTo: waitsFor?.to ? handoverLabels(reader, waitsFor.to) : null,
    from: from ? related(from, stored.calledBy === null ? 'started' : 'called') : null,
    started: ofCase.flatMap((one) => {
      if (one.calledBy === instance.id) return [related(one, 'called')]
      return one.startedFrom === instance.id ? [related(one, 'started')] : []
    }),
  }
}

function related({ ref, instance }: StoredInstance, how: RelatedInstance['how']): RelatedInstance {
  return { ref, process: instance.process, state: instance.state, how }
}

import type { WrapUpFieldType } from '../../domain/wrap-up-code.ts'

/** What an agent sees of a process that runs for the case before him. */
export type ScriptView = {
  /** Of the running process, and of its case. */
  readonly ref: string
  readonly caseRef: string
  readonly process: string
  /** How many events made it: what is given names it, so that nobody's step is done twice. */
  readonly sequence: number
  readonly state: 'running' | 'waiting' | 'undecided' | 'ended' | 'given-up'
  readonly step: { readonly key: string; readonly title: string; readonly isMandatory: boolean }
  readonly since: number
  /** Whether nobody is at it for now. */
  readonly isPaused: boolean
  /** The contact on screen. */
  readonly contact: string
  /** When it will have taken longer than it may; null where it has no limit. */
  readonly limitAt: number | null
  /** Which of about how many steps it is. */
  readonly at: number
  readonly of: number
  /** What is said: in the customer's language, then in the agent's where that is another. */
  readonly said: readonly string[]
  readonly asked: ScriptAsked
  /** What a newcomer does here; null where the step says it all. */
  readonly instruction: string | null
  readonly rows: readonly ScriptRow[]
  /** The whole of it, step by step. */
  readonly outline: readonly ScriptStep[]
  /** What was begun as the answer and not given. */
  readonly draft: string
  /** What was begun as the reason why the step is left another way. */
  readonly reasonDrafts: ReasonDrafts
  /** Codes that the wrap-up proposes here; null where nothing does. */
  readonly proposes: { readonly reason: string | null; readonly outcome: string | null } | null
  /** What was answered, in a line: what the wrap-up proposes as its note where it has to have one. */
  readonly summary: string
  /** What else runs for the case. */
  readonly others: readonly { readonly ref: string; readonly process: string; readonly step: string }[]
}

/** By the way in which a step is left that wants a reason. */
export type ReasonDrafts = Readonly<Record<'way' | 'jump' | 'skip' | 'give-up', string>>

/** What whoever is at the step has to do. */
export type ScriptAsked =
  | { readonly is: 'said' }
  /** One of these is the answer. */
  | { readonly is: 'choice'; readonly choices: readonly ScriptChoice[]; readonly before: string | null }
  /** The answer is typed. `before`: what was answered once and does not count any more. */
  | {
      readonly is: 'field'
      readonly type: WrapUpFieldType
      readonly name: string
      readonly before: string | null
    }
  | { readonly is: 'check'; readonly items: readonly string[]; readonly choices: readonly ScriptChoice[] }
  | {
      readonly is: 'command'
      readonly command: string
      readonly input: readonly { readonly name: string; readonly value: string }[]
      /** Why it would not be done, and where the process would go on; null until that is known. */
      readonly preview: { readonly refusal: string | null; readonly next: string | null } | null
      readonly choices: readonly ScriptChoice[]
    }
  /** Nobody knows where it goes on: one of these ways is chosen. */
  | { readonly is: 'way'; readonly choices: readonly ScriptChoice[] }
  | {
      readonly is: 'waiting'
      /** What for, in words. */
      readonly what: string
      readonly until: number | null
      readonly canHappen: boolean
      /** Whether it waits for a callback, which somebody promises. */
      readonly isCallback: boolean
    }
  | { readonly is: 'over'; readonly result: string | null }

/** What a digit chooses: where it leads is the title of a step, null where that says nothing more. */
export type ScriptChoice = { readonly key: string; readonly label: string; readonly leadsTo: string | null }

/** A line of what was done, where it is, and where it may go on. */
export type ScriptRow = {
  readonly is: 'done' | 'left' | 'current' | 'next' | 'way'
  readonly title: string
  /** What was answered, or when this way is taken. */
  readonly detail: string | null
}

/** A step of the whole outline. */
export type ScriptStep = {
  readonly key: string
  readonly number: number
  readonly title: string
  readonly standing: 'done' | 'left' | 'current' | 'ahead'
  readonly answer: string | null
  readonly isMandatory: boolean
  /** Where it leads, where that is not just the step below. */
  readonly ways: readonly string[]
}
